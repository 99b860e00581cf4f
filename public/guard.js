/* 在主程序之前运行，只用 ES5。五件事：
   1. 本页没有来源（iframe 只写了 sandbox="allow-scripts"，或双击打开的文件）时，浏览器不许读模块与数据文件，改用
      classic.html：同一个程序写成一个普通脚本，数据也在脚本里。
   2. 浏览器低于 Chromium 87、Firefox 83、Safari 14 时，不让主程序接手（data-plain="old"）：构建时写好的图、表与链接照旧可读，
      页首加一行建议。
   3. 浏览器没有 Array 的 at、findLast（Chromium 92、97 起）就补上；不认得 :where()（Chromium 88 起）就另取 floor.css。
   4. 画第一帧之前写明主题、字号，以及构建时写好的首屏是不是这个网址要看的（data-first），免得先闪一下别的页面。
   5. 程序文件取不到（failed）或十秒还没有来（slow）时说明怎么办，并露出文字版（data-plain，样式在 pages.css）；框里只留所要的
      那一幅（data-frame）。程序来了就收起。 */
(function () {
  var root = document.documentElement;
  var classic = root.getAttribute('data-classic') !== null;
  var single = root.getAttribute('data-single') !== null;
  var self = window;
  if (!classic && self.origin === 'null' && /^(https?|file):$/.test(location.protocol)) {
    location.replace('classic.html' + location.search + location.hash);
    return;
  }
  var modern =
    'noModule' in document.createElement('script') && !!String.prototype.replaceAll && 'ResizeObserver' in self;
  if (!modern) root.setAttribute('data-plain', 'old');

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
    if (!single && !CSS.supports('selector(:where(a))')) {
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
  var chosen = {};
  var first = read(location.search, chosen);
  var embedded = chosen.embed === '1' || chosen.mode === 'embed';
  if (modern) {
    var kept = {};
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

  // 旧写法的页名。
  var ALIASES = { treemap: 'projects', sankey: 'flow', table: 'tables' };
  /** 页首的那几行：为什么、怎么办、所要的那一页的文字版在哪里。 */
  function say(why) {
    var advice = document.getElementById('browser-advice');
    if (!advice) return;
    var lines = advice.querySelectorAll('[data-why]');
    for (var i = 0; i < lines.length; i += 1) {
      if (lines[i].getAttribute('data-why') === why) lines[i].removeAttribute('hidden');
      else lines[i].setAttribute('hidden', '');
    }
    // 长页的末尾没有人看得到：移到页首。
    if (advice.parentNode !== document.body) {
      lead(advice);
      document.body.insertBefore(advice, document.body.firstChild);
    }
    advice.removeAttribute('hidden');
  }
  /** 文字版里没有的版本不指过去。 */
  function lead(advice) {
    var view = ALIASES[chosen.view] || chosen.view || 'overview';
    var holder = document.getElementById('app');
    var other = chosen.edition && (!holder || holder.getAttribute('data-folder') !== chosen.edition + '/');
    if (other || !/^[a-z]+$/.test(view)) return;
    var link = document.querySelector('#plain a[data-view="' + (view === 'project' ? 'projects' : view) + '"]');
    var place = advice.querySelector('[data-lead]');
    if (!link || !place || (view === 'overview' && !embedded)) return;
    link = link.cloneNode(true);
    if (view === 'project' && /^p\d+$/.test(chosen.project)) link.href += '#' + chosen.project;
    place.appendChild(link);
    place.removeAttribute('hidden');
  }
  /** 只把页面写明为何成了文字版；没有被程序接手的，露出构建时写好的那一页。 */
  function fall(why) {
    var taken = root.getAttribute('data-first') === 'app';
    root.setAttribute('data-plain', why);
    if (!taken && (why !== 'slow' || root.getAttribute('data-first') === 'other')) {
      root.removeAttribute('data-first');
      var view = ALIASES[chosen.view] || chosen.view || 'overview';
      if (embedded) root.setAttribute('data-frame', /^(overview|projects|flow)$/.test(view) ? view : 'none');
    }
    if (document.body && document.getElementById('plain')) say(why);
  }
  /** 程序接手了，而且要看的一页（或它自己的说明）已在那里。 */
  function arrived() {
    if (root.getAttribute('data-first') !== 'app') return false;
    return !!document.querySelector('#app main:not([aria-busy="true"]), #app [role="alert"]');
  }
  if (window.addEventListener) {
    window.addEventListener(
      'error',
      function (event) {
        var target = event.target;
        var file = target === window ? event.filename : target && target.tagName === 'SCRIPT' ? target.src : '';
        if (root.getAttribute('data-first') === 'app' || root.getAttribute('data-plain') === 'old') return;
        // 外面的网页加进来的脚本出错，与本页的程序无关。
        if (!/\/assets\/[^/]*$/.test(file) && !(single && target === window)) return;
        // 没有解析成功，是浏览器旧；别的错误和取不到的文件，另有说法。
        fall(target === window && /SyntaxError/.test(event.message) ? 'old' : 'failed');
      },
      true,
    );
    // 主程序的文件没有取到，或没有运行起来（main.ts）。
    window.addEventListener('app-failed', function () {
      if (modern) fall('failed');
    });
    document.addEventListener('DOMContentLoaded', function () {
      var why = root.getAttribute('data-plain');
      if (why) fall(why);
    });
    if (modern) {
      var waited = 0;
      var looking = setInterval(function () {
        var why = root.getAttribute('data-plain');
        waited += 1;
        if (arrived()) {
          clearInterval(looking);
          var advice = document.getElementById('browser-advice');
          if (advice) advice.setAttribute('hidden', '');
          if (why !== 'kept') root.removeAttribute('data-plain');
          root.removeAttribute('data-frame');
        } else if (waited >= 10 && !why) fall('slow');
      }, 1000);
    }
  } else if (document.attachEvent) {
    document.attachEvent('onreadystatechange', function () {
      fall('old');
    });
  }
})();
