/* 在主程序之前运行，只用 ES5。两件事：
   1. 本页没有来源（iframe 只写了 sandbox="allow-scripts"，或双击打开的文件）时，浏览器不许读模块与数据文件，改用
      classic.html：同一个程序写成一个普通脚本，数据也在脚本里。
   2. 浏览器低于 Chromium 87、Firefox 83、Safari 14 时，把页面里那一行建议显示出来，表格与链接照旧可读。 */
(function () {
  var root = document.documentElement;
  var classic = root.getAttribute('data-classic') !== null;
  var self = window;
  if (!classic && self.origin === 'null' && /^(https?|file):$/.test(location.protocol)) {
    location.replace('classic.html' + location.search + location.hash);
    return;
  }
  function advise() {
    var advice = document.getElementById('browser-advice');
    if (advice) advice.removeAttribute('hidden');
  }
  var modern =
    'noModule' in document.createElement('script') && !!String.prototype.replaceAll && 'ResizeObserver' in self;
  var failed = !modern;
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
