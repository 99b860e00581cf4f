/* 在主程序之前运行，只用 ES5。四件事：
   1. 本页没有来源（iframe 只写了 sandbox="allow-scripts"，或双击打开的文件）时，浏览器不许读模块与数据文件，改用
      classic.html：同一个程序写成一个普通脚本，数据也在脚本里。
   2. 浏览器低于 Chromium 87、Firefox 83、Safari 14 时，把页面里那一行建议显示出来，表格与链接照旧可读。
   3. 浏览器没有 Array 的 at、findLast（Chromium 92、97 起）就补上；不认得 :where()（Chromium 88 起）就另取 floor.css。
   4. 画第一帧之前写明主题、字号，以及构建时写好的首屏是不是这个网址要看的（data-first），免得先闪一下别的页面。 */
(function () {
  var root = document.documentElement;
  var classic = root.getAttribute('data-classic') !== null;
  var self = window;
  if (!classic && self.origin === 'null' && /^(https?|file):$/.test(location.protocol)) {
    location.replace('classic.html' + location.search + location.hash);
    return;
  }
  function advise() {
    // 程序已经接手的页面（data-first="app"）不再变回原页。
    if (root.getAttribute('data-first') === 'app') return;
    root.removeAttribute('data-first');
    var advice = document.getElementById('browser-advice');
    if (!advice) return;
    // 长页的末尾没有人看得到：这一行移到页首。
    document.body.insertBefore(advice, document.body.firstChild);
    advice.removeAttribute('hidden');
  }
  var modern =
    'noModule' in document.createElement('script') && !!String.prototype.replaceAll && 'ResizeObserver' in self;
  var failed = !modern;

  function give(to, name, method) {
    if (!to[name]) Object.defineProperty(to, name, { value: method, writable: true, configurable: true });
  }
  function at(place) {
    var index = parseInt(place, 10) || 0;
    return this[index < 0 ? this.length + index : index];
  }
  if (modern) {
    give(Array.prototype, 'at', at);
    give(String.prototype, 'at', at);
    give(Array.prototype, 'findLast', function (test, self) {
      for (var i = this.length - 1; i >= 0; i -= 1) if (test.call(self, this[i], i, this)) return this[i];
      return undefined;
    });
    if (root.getAttribute('data-single') === null && !CSS.supports('selector(:where(a))')) {
      var styles = document.createElement('link');
      styles.rel = 'stylesheet';
      styles.href = 'floor.css';
      document.head.appendChild(styles);
    }
  }

  // 首屏只认写得规规矩矩的几个参数；其余的网址都交给主程序。
  var KNOWN = {
    view: /^overview$/,
    mode: /^browse$/,
    unit: /^wan$/,
    theme: /^(auto|paper|wall|contrast)$/,
    font: /^(100|125|150|200)$/,
  };
  function read(query, found) {
    var parts = query.replace(/^\?/, '').split('&');
    var plain = true;
    for (var i = 0; i < parts.length; i += 1) {
      var at = parts[i].indexOf('=');
      var key = parts[i].slice(0, at);
      var value = parts[i].slice(at + 1);
      if (parts[i] === '') continue;
      if (at > 0 && KNOWN[key] instanceof RegExp && KNOWN[key].test(value)) found[key] = value;
      else {
        plain = false;
        if (at > 0) found[key] = value;
      }
    }
    return plain;
  }
  function stored(key) {
    try {
      return window.localStorage.getItem(key) || '';
    } catch (refused) {
      return refused && null;
    }
  }
  function prefers(query) {
    return !!window.matchMedia && window.matchMedia(query).matches;
  }
  if (modern) {
    var chosen = {};
    var kept = {};
    var first = read(location.search, chosen);
    var usual = read(stored('budget-lens.preferences') || '', kept);
    var theme = chosen.theme || kept.theme || 'auto';
    var font = chosen.font || kept.font || '100';
    var briefing = chosen.mode === 'briefing' || chosen.present === '1';
    if (theme === 'auto' || !KNOWN.theme.test(theme)) {
      theme = prefers('(prefers-contrast: more)')
        ? 'contrast'
        : briefing || prefers('(prefers-color-scheme: dark)')
          ? 'wall'
          : 'paper';
    }
    root.setAttribute('data-theme', theme);
    root.setAttribute('data-font', KNOWN.font.test(font) ? font : '100');
    root.setAttribute('data-first', first && (usual || chosen.unit) ? 'shown' : 'other');
    // 主程序来之前的轮廓（skeleton.css），只给浏览模式。
    if (
      !briefing &&
      chosen.embed !== '1' &&
      /^(browse)?$/.test(chosen.mode || '') &&
      /^[a-z]*$/.test(chosen.view || '')
    )
      root.setAttribute('data-bones', chosen.view || 'overview');
    // 读不了存储的地方不提示“怎么看”，与主程序一致；提示只在正门第一次来时出现。
    if (stored('budget-lens.help') !== '' || chosen.view || chosen.mode || chosen.unit)
      root.setAttribute('data-help', 'seen');
  }
  if (window.addEventListener) {
    // 程序没有解析成功：原页还在，就给出建议。
    window.addEventListener(
      'error',
      function (event) {
        var target = event.target;
        if (target === window || (target && target.tagName === 'SCRIPT')) {
          failed = true;
          advise();
        }
      },
      true,
    );
    document.addEventListener('DOMContentLoaded', function () {
      if (failed) advise();
    });
  } else if (document.attachEvent) {
    document.attachEvent('onreadystatechange', advise);
  }
})();
