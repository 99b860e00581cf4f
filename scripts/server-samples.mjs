// The texts of deploy/: the headers of site-headers.mjs as three kinds of server want them. `node scripts/server-samples.mjs`
// writes them; a test holds that they are up to date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { CACHING, contentSecurityPolicy, TRANSPORT, TYPES } from './site-headers.mjs';

/** Stands for the bureau's own sites, which alone may frame the page. */
const ANCESTORS = ['https://*.example.gov.cn'];

const policy = contentSecurityPolicy(ANCESTORS);
const META =
  'frame-ancestors 只能由服务器的响应头给出，写在网页的 <meta> 里不起作用。 A <meta> element cannot say frame-ancestors.';
const HTTPS =
  'Strict-Transport-Security 管整个主机：主机上还有只走 http 的网页时删去这一行。 It binds the whole host: leave it out while any page there is http only.';
const REPLACE = '把 https://*.example.gov.cn 换成允许嵌入的网站。 Replace it by the sites that may embed the page.';

/** nginx: into the `server` block; `add_header` in a `location` replaces those above it, hence said in each. */
const nginx = `# ${META}
# ${REPLACE}
location /budget/ {
    index index.html;
    charset utf-8;
    charset_types text/javascript text/css application/json text/csv text/markdown image/svg+xml;
    types {
${Object.entries(TYPES)
  .map(([extension, type]) => `        ${(type.split(';')[0] ?? type).padEnd(18)} ${extension.slice(1)};`)
  .join('\n')}
    }
    gzip on;
    gzip_types text/javascript text/css application/json text/csv text/markdown image/svg+xml;
    add_header Content-Security-Policy "${policy}" always;
    add_header X-Content-Type-Options "nosniff" always;
    add_header Referrer-Policy "strict-origin-when-cross-origin" always;
    # ${HTTPS}
    add_header Strict-Transport-Security "${TRANSPORT}" always;
    add_header Cache-Control "${CACHING.other}" always;
    location /budget/assets/ {
        add_header X-Content-Type-Options "nosniff" always;
        add_header Strict-Transport-Security "${TRANSPORT}" always;
        add_header Access-Control-Allow-Origin "*" always;
        add_header Cache-Control "${CACHING.hashed}" always;
    }
}
`;

const xml = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Tomcat 10.1 and 东方通 TongWeb: WEB-INF/web.xml of a web application that holds the site's files. */
const tomcat = `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${META.replace('<meta>', 'meta')} -->
<!-- ${REPLACE} -->
<!-- Tomcat 没有写任意响应头的过滤器：Content-Security-Policy 由 rewrite 之外的一个小过滤器、Valve 或前面的 nginx 给出，值见下。
     Tomcat has no filter for arbitrary headers: give the policy below by a filter of your own or by the nginx before it.
     Content-Security-Policy: ${xml(policy)} -->
<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
${Object.entries(TYPES)
  .map(
    ([extension, type]) =>
      `  <mime-mapping><extension>${extension.slice(1)}</extension><mime-type>${type}</mime-type></mime-mapping>`,
  )
  .join('\n')}
  <filter>
    <filter-name>expires</filter-name>
    <filter-class>org.apache.catalina.filters.ExpiresFilter</filter-class>
    <init-param><param-name>ExpiresDefault</param-name><param-value>access plus 0 seconds</param-value></init-param>
  </filter>
  <filter-mapping><filter-name>expires</filter-name><url-pattern>/data/*</url-pattern></filter-mapping>
  <filter-mapping><filter-name>expires</filter-name><url-pattern>*.html</url-pattern></filter-mapping>
  <filter>
    <filter-name>security</filter-name>
    <filter-class>org.apache.catalina.filters.HttpHeaderSecurityFilter</filter-class>
    <!-- ${HTTPS} -->
    <init-param><param-name>hstsMaxAgeSeconds</param-name><param-value>${TRANSPORT.replace(/\D/g, '')}</param-value></init-param>
    <init-param><param-name>antiClickJackingEnabled</param-name><param-value>false</param-value></init-param>
    <init-param><param-name>blockContentTypeSniffingEnabled</param-name><param-value>true</param-value></init-param>
  </filter>
  <filter-mapping><filter-name>security</filter-name><url-pattern>/*</url-pattern></filter-mapping>
</web-app>
`;

/** A host of static files that reads `_headers`. */
const hosted = `# ${META}
# ${REPLACE}
# ${HTTPS}
/*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Strict-Transport-Security: ${TRANSPORT}
  Cache-Control: ${CACHING.other}
/assets/*
  ! Cache-Control
  Cache-Control: ${CACHING.hashed}
  Access-Control-Allow-Origin: *
`;

/** Apache httpd: `.htaccess` in the site's folder. */
const apache = `# ${META}
# ${REPLACE}
${Object.entries(TYPES)
  .map(([extension, type]) => `AddType "${type}" ${extension}`)
  .join('\n')}
<IfModule mod_headers.c>
  Header always set Content-Security-Policy "${policy}"
  Header always set X-Content-Type-Options "nosniff"
  Header always set Referrer-Policy "strict-origin-when-cross-origin"
  # ${HTTPS}
  Header always set Strict-Transport-Security "${TRANSPORT}"
  Header always set Cache-Control "${CACHING.other}"
  SetEnvIf Request_URI "/assets/" hashed
  Header always set Cache-Control "${CACHING.hashed}" env=hashed
  Header always set Access-Control-Allow-Origin "*" env=hashed
</IfModule>
`;

/** File name to text. @type {Readonly<Record<string, string>>} */
export const SAMPLES = {
  'nginx.conf': nginx,
  'apache.htaccess': apache,
  'tomcat-web.xml': tomcat,
  'static-host_headers.txt': hosted,
};

if (process.argv[1]?.endsWith('server-samples.mjs')) {
  for (const [name, text] of Object.entries(SAMPLES)) writeFileSync(join(ROOT, 'deploy', name), text);
}
