import './fonts.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './pages.css';
import './print.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.querySelector('#app');
if (target) {
  // What the page said without scripts gives way to the app.
  target.replaceChildren();
  mount(App, { target });
}
