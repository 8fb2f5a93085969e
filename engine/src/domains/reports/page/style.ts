/** The look of the page: calm, dense, the colours of the product; on paper always by day. */

const DAY = `--canvas:#f5f5f1;--surface:#fff;--line:#e3e3dc;--strong:#c9cac2;--ink:#1a1f1e;--ink-2:#4a5350;--ink-3:#646d69;--accent:#0f5e6b;
--hue-1:#4089a0;--hue-2:#bf8548;--hue-3:#392555;--hue-4:#285717;--hue-5:#5a0710;--hue-6:#1955c0;--hue-7:#886b0e;--hue-8:#99266f;--hue-rest:#8a918d;`;
const NIGHT = `--canvas:#0e1213;--surface:#141819;--line:#252c2d;--strong:#3a4546;--ink:#e7ebe9;--ink-2:#adb7b4;--ink-3:#8a9592;--accent:#62bccb;
--hue-1:#74d5f2;--hue-2:#d97014;--hue-3:#a590fc;--hue-4:#baf0c9;--hue-5:#eda5a2;--hue-6:#2473c8;--hue-7:#f8dd68;--hue-8:#b07c98;--hue-rest:#646d6a;`;

const HUES = ['1', '2', '3', '4', '5', '6', '7', '8', 'rest']
  .map((hue) => `.hue-${hue}{fill:var(--hue-${hue});background:var(--hue-${hue})}`)
  .join('');

export const STYLE = `
:root{${DAY}}
@media screen and (prefers-color-scheme:dark){:root{${NIGHT}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:2.5rem 1.5rem 4rem;background:var(--canvas);color:var(--ink);
font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,p,dl,dd,figure,ul{margin:0;padding:0}
.top{border-bottom:2px solid var(--accent);padding-bottom:1rem;margin-bottom:1.75rem}
.who{color:var(--accent);font-weight:600;font-size:13px;overflow-wrap:anywhere}
h1{font-size:28px;line-height:1.2;letter-spacing:-.02em;margin:.15rem 0 .35rem}
.when{color:var(--ink-2)}
.currency{color:var(--ink-3)}
section{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1.25rem 1.5rem 1.5rem;margin-bottom:1.25rem}
h2{font-size:17px;letter-spacing:-.01em;margin-bottom:.9rem}
h3,caption,figcaption{font-size:13px;font-weight:600;color:var(--ink-2);text-align:left;padding:0 0 .4rem}
section>*+.scroll,section>*+h3,section>.scroll+figure,.figures+figure{margin-top:1.5rem}
h2+.scroll,h2+h3{margin-top:0!important}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem 2rem}
dt{color:var(--ink-3);font-size:13px}
.value{font-size:24px;font-weight:600;letter-spacing:-.02em;line-height:1.3}
.note{color:var(--ink-2);font-size:13px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{padding:.32rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--ink-3);font-size:12.5px;font-weight:500;border-bottom-color:var(--strong);white-space:nowrap}
tbody th{font-weight:400;overflow-wrap:anywhere;min-width:9rem;unicode-bidi:isolate}
tbody td:not(.n){overflow-wrap:anywhere;unicode-bidi:isolate}
.n{text-align:right;white-space:nowrap}
tfoot th,tfoot td{font-weight:600;border-bottom:0;border-top:1px solid var(--strong)}
tbody tr:last-child>*{border-bottom:0}
svg{display:block;width:100%;height:auto}
svg text{fill:var(--ink-3);font-size:11px}
.grid{stroke:var(--line)}
.zero{stroke:var(--strong)}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin-top:.6rem;font-size:13px;color:var(--ink-2)}
.key li{display:flex;align-items:center;gap:.45rem;min-width:0;overflow-wrap:anywhere}
.swatch{width:10px;height:10px;border-radius:2px;flex:none}
${HUES}
details{margin-top:.9rem}
summary{color:var(--accent);cursor:pointer;font-size:13px;width:max-content;margin-bottom:.5rem}
.notes{list-style:none;margin-top:1rem;border-left:2px solid var(--strong);padding-left:.8rem;color:var(--ink-2);font-size:13px}
.empty{color:var(--ink-2)}
footer{color:var(--ink-2);font-size:13px;padding:.5rem 0}
footer h2{font-size:13px;color:var(--ink-3);font-weight:600;margin-bottom:.5rem}
footer dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.4rem 2rem}
footer dd{overflow-wrap:anywhere}
@media (max-width:40rem){body{padding:1.25rem .75rem 2rem}section{padding:1rem}h1{font-size:24px}.value{font-size:21px}th,td{padding:.32rem .5rem}}
@page{size:A4;margin:16mm 14mm}
@media print{body{max-width:none;padding:0;background:none;font-size:10pt}section{border:0;border-radius:0;padding:0;margin-bottom:9mm}
h2,h3,caption,figcaption{break-after:avoid}figure,.figures,tr{break-inside:avoid}.scroll{overflow:visible}
svg,.swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}details:not([open]){display:none}}
`;
