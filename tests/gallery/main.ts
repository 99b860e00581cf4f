import '../../src/fonts.css';
import '../../src/tokens.css';
import '../../src/base.css';
import '../../src/controls.css';
import '../../src/pages.css';
import { mount } from 'svelte';
import { readBudget } from '../../src/model/schema.ts';
import { storiesOf } from './stories.ts';

/** The sizes at which every story is shown: briefing, page, iframe. */
const SIZES = [
  { name: '汇报 1920 × 800', width: 1920, height: 800 },
  { name: '网页 960 × 560', width: 960, height: 560 },
  { name: '嵌入 360 × 480', width: 360, height: 480 },
];

const reading = readBudget(await (await fetch('/data/gd-zwfw-2022/budget.json')).json());
if (!reading.ok) throw new Error(`budget.json: ${JSON.stringify(reading.faults[0])}`);

const gallery = document.querySelector('#gallery');
for (const story of storiesOf(reading.budget)) {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = story.name;
  section.append(heading);
  for (const size of SIZES) {
    const caption = document.createElement('p');
    caption.textContent = size.name;
    const target = document.createElement('div');
    target.style.width = `${size.width}px`;
    target.style.height = `${size.height}px`;
    target.style.overflow = 'auto';
    section.append(caption, target);
    story.show((component, props) => mount(component, { target, props }));
  }
  gallery?.append(section);
}
