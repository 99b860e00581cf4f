import { describe, expect, it } from 'vitest';
import { frameAddress } from '../../src/embed/host-frame.ts';

describe(frameAddress, () => {
  const of = (src: string, fit = false, host = 'https://www.example.gov.cn') =>
    frameAddress({ src, fit }, 'https://www.example.gov.cn/zl/page.html', host);

  it('says that the page stands in a frame, and in whose', () => {
    expect(of('https://data.example.gov.cn/?view=flow')).toBe(
      'https://data.example.gov.cn/?view=flow&embed=1&host=https%3A%2F%2Fwww.example.gov.cn',
    );
    expect(of('../ys/index.html?mode=embed&view=flow', true)).toBe(
      'https://www.example.gov.cn/ys/index.html?mode=embed&view=flow&fit=1&host=https%3A%2F%2Fwww.example.gov.cn',
    );
  });

  it('names no host that has no address, and takes no address that is none', () => {
    expect(of('https://a.example/', false, 'null')).toBe('https://a.example/?embed=1');
    expect(of('javascript:alert(1)')).toBeNull();
    expect(of('data:text/html,x')).toBeNull();
    expect(of('https://')).toBeNull();
  });
});
