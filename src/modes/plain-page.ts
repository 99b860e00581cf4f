/**
 * Shows the readable page that was written at build below what stands here, until the function that this gives is called:
 * its table of totals and the way into the report are there whatever the app could not read. (pages.css, guard.js)
 */
export function keepPlain(): () => void {
  const { dataset } = document.documentElement;
  dataset['plain'] = 'kept';
  return () => {
    if (dataset['plain'] === 'kept') delete dataset['plain'];
  };
}
