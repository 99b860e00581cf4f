// Imported first by what a newcomer starts. Written so that a Node of ten years ago reads it and says what is wrong,
// instead of stumbling over newer syntax further on.
var parts = process.versions.node.split('.').map(function (part) {
  return parseInt(part, 10);
});
var major = parts[0] || 0;
var minor = parts[1] || 0;
// As package.json's "engines" says.
var fits = major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
if (!fits) {
  console.error(
    'Budget Lens needs Node.js 20.19 or newer (20.19+, 22.13+, or 24 and above). This is Node.js ' +
      process.versions.node +
      '. Install a newer one from nodejs.org and run the command again.\n' +
      '预算透视需要 Node.js 20.19 或更新的版本（20.19 以上、22.13 以上，或 24 以上）。当前版本是 ' +
      process.versions.node +
      '，请安装新版后重新运行。',
  );
  process.exit(1);
}
