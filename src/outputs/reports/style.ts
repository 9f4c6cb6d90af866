/**
 * The page's own style sheet: system fonts, no network, A4 in print, phone width from 320 px. Text colours keep a
 * contrast of at least 4.5:1 on their grounds; colour never stands alone (a word or sign is beside it).
 */
export const STYLE = `
:root{color-scheme:light;--ink:#1c2b2d;--soft:#4d5f61;--line:#d9dfdc;--ground:#f6f5f1;--card:#fff;--main:#0b5f59;--tint:#e3efec;
--mend:#a3301c;--mend-bg:#fbe9e4;--look:#7d5000;--look-bg:#fbf0d9;--clean:#14653f;--clean-bg:#e2f1e7;--none:#4f5b66;--none-bg:#eceff1}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
a{color:var(--main);text-underline-offset:.15em}
:focus-visible{outline:3px solid #1d6fd1;outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
header.top{background:var(--main);color:#fff}
header.top>div,main,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header.top>div{padding-top:1.6rem;padding-bottom:1.5rem}
header.top p{margin:0;color:#dcebe8}
h1,h2,h3{line-height:1.2;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h1{font-size:clamp(1.5rem,1.1rem + 1.8vw,2.15rem);margin:.15rem 0 .35rem}
h2{font-size:1.3rem;margin:0 0 .35rem}
h3{font-size:1.05rem;margin:0 0 .35rem}
main{padding-top:1.25rem;padding-bottom:2rem}
section.block{margin:0 0 1.1rem;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.15rem 1.25rem}
.lead{color:var(--soft);margin:0 0 .9rem;max-width:68ch}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.75rem;margin:0 0 1.1rem;padding:0}
.figure{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:.85rem 1rem .9rem;display:flex;flex-direction:column}
.figure dt{color:var(--soft);font-size:.9rem}
.figure dd{margin:0}
.figure .value{font-size:1.4rem;font-weight:680;letter-spacing:-.02em;line-height:1.25;font-variant-numeric:tabular-nums}
.figure .value.long{font-size:1.02rem;letter-spacing:-.01em}
.figure .value small{font-size:.95rem;font-weight:450;color:var(--soft);letter-spacing:0}
.figure .also{color:var(--soft);font-size:.875rem;margin-top:auto;padding-top:.35rem}
svg{display:block;max-width:100%}
svg.lines{width:100%;height:auto;max-width:44rem}svg.lines text{font-size:12px;fill:#1c2b2d}svg.lines .axis{stroke:#b9c4c1;stroke-width:1}svg.lines polyline{fill:none;stroke-width:2.5}
.s-main{stroke:#15847b}.s-look{stroke:#b97a10;stroke-dasharray:6 4}
svg.bar{width:100%;height:.55rem;border-radius:99px;overflow:hidden;margin-top:.35rem}
svg.bar.thick{height:1.1rem;border-radius:6px}
.b-ground{fill:#e6eae8}.b-main{fill:#15847b}.b-soft{fill:#8cc4bd}.b-mend{fill:#c4533b}.b-look{fill:#d39a2d}.b-clean{fill:#2f8f5b}.b-none{fill:#aab4bb}.b-ink{fill:#1c2b2d}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;margin:.5rem 0 0;padding:0;font-size:.925rem}
.legend li{display:flex;align-items:center;gap:.4rem}
.dot{width:.8rem;height:.8rem;border-radius:3px;flex:none}
.tag{display:inline-flex;align-items:center;gap:.3rem;border-radius:99px;padding:.05rem .6rem;font-size:.85rem;font-weight:560;white-space:nowrap}
.tag.mend{color:var(--mend);background:var(--mend-bg)}.tag.look{color:var(--look);background:var(--look-bg)}
.tag.clean{color:var(--clean);background:var(--clean-bg)}.tag.not-sent,.tag.note{color:var(--none);background:var(--none-bg)}
.tag.error{color:var(--mend);background:var(--mend-bg)}.tag.warning{color:var(--look);background:var(--look-bg)}
.map{display:grid;gap:.9rem}
.part h3{font-size:.95rem;color:var(--soft);font-weight:600;margin:0 0 .4rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.6rem,1fr));gap:.5rem;list-style:none;margin:0;padding:0}
.tile{display:flex;flex-direction:column;height:100%;min-height:5.4rem;padding:.55rem .65rem;border-radius:10px;border:1px solid var(--line);border-left-width:5px;background:var(--card);color:var(--ink);text-decoration:none;line-height:1.25}
.tile:hover{box-shadow:0 2px 10px #1c2b2d1f}
.tile b{font-weight:620;overflow-wrap:anywhere;margin-bottom:.15rem}
.tile span{font-size:.82rem}
.tile .state{font-weight:560}
.tile .bar{margin-top:.15rem}
.tile .count{color:var(--soft);margin-top:auto;padding-top:.3rem;flex-wrap:wrap;display:flex;justify-content:space-between;gap:.4rem;font-variant-numeric:tabular-nums}
.tile .lack{color:var(--mend);font-weight:560}
.tile.mend{border-left-color:#c4533b;background:#fffaf8}.tile.mend .state{color:var(--mend)}
.tile.look{border-left-color:#d39a2d;background:#fffcf5}.tile.look .state{color:var(--look)}
.tile.clean{border-left-color:#2f8f5b;background:#f8fcf9}.tile.clean .state{color:var(--clean)}
.tile.not-sent{border-style:dashed;border-left-style:solid;border-left-color:#aab4bb;background:#f8f9f9}.tile.not-sent .state{color:var(--none)}
@media (min-width:56rem){.map.compass{grid-template-columns:repeat(12,minmax(0,1fr));gap:1.1rem 1.6rem}
.compass .utara{grid-column:3/11}.compass .barat{grid-column:1/7}.compass .timur{grid-column:7/13}.compass .selatan{grid-column:3/11}
.compass .utara{order:1}.compass .barat{order:2}.compass .timur{order:3}.compass .selatan{order:4}.compass .tiles{grid-template-columns:repeat(4,minmax(0,1fr))}
.compass .tile{padding:.5rem .5rem}.compass .tile b{font-size:.84rem;letter-spacing:-.01em}.compass :is(.barat,.timur) .tile{padding:.45rem .4rem}.compass :is(.barat,.timur) .tile b{font-size:.8rem}}
.controls{display:none;flex-wrap:wrap;gap:.6rem .9rem;align-items:end;margin:1rem 0 .9rem}
.legend+.map{margin-top:1rem}
.js .controls{display:flex}
.controls label,.controls .field{display:flex;flex-direction:column;font-size:.875rem;color:var(--soft);gap:.2rem}
.controls label.check{flex-direction:row;align-items:center;gap:.45rem;color:var(--ink);padding:.5rem 0;font-size:.95rem}
.controls .grow{flex:1 1 15rem}
input[type=search],select{font:inherit;color:var(--ink);background:#fff;border:1px solid #8a9896;border-radius:8px;padding:.45rem .6rem;width:100%;min-height:2.6rem}
input[type=checkbox]{width:1.15rem;height:1.15rem;accent-color:var(--main)}
button{font:inherit;color:var(--main);background:#fff;border:1px solid #8a9896;border-radius:8px;padding:.4rem .85rem;min-height:2.6rem;cursor:pointer}
button:hover{background:var(--tint)}
.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;width:100%;font-size:.925rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding:0 0 .4rem;font-size:.9rem}
th,td{text-align:left;padding:.42rem .5rem;border-bottom:1px solid #e7ebe9;vertical-align:top}
thead th{font-weight:600;color:var(--soft);font-size:.85rem;line-height:1.3;border-bottom:1.5px solid #b9c4c1;vertical-align:bottom}
thead th button{border:0;background:none;padding:0;min-height:0;color:inherit;font-weight:600;font-size:inherit;line-height:1.3;text-align:inherit}
thead th button::after{content:" \\2195";color:#8a9896}
thead th[aria-sort=ascending] button::after{content:" \\2191";color:var(--main)}
thead th[aria-sort=descending] button::after{content:" \\2193";color:var(--main)}
tbody th{font-weight:560}tbody th a{white-space:nowrap}
tfoot td,tfoot th{font-weight:640;border-top:1.5px solid #b9c4c1;border-bottom:0}
.n{text-align:right;white-space:nowrap}
td.nik{white-space:nowrap;letter-spacing:.02em}
td.wide{min-width:5.5rem}table[data-sort]{font-size:.9rem}table[data-sort] :is(th,td){padding-left:.38rem;padding-right:.38rem}
tbody th .muted{display:block;font-weight:400;font-size:.85rem}
.lack{color:var(--mend)}
.muted{color:var(--soft)}
.bars{list-style:none;margin:0;padding:0;display:grid;gap:.65rem}
.bars .line{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}
.bars .line b{font-weight:560}
.two{display:grid;gap:1.1rem;align-items:start}@media (min-width:56rem){.two{grid-template-columns:1fr 1fr}}
.two>section.block{margin:0}.two{margin-bottom:1.1rem}
details{border-top:1px solid var(--line);padding:.6rem 0}
details>summary{cursor:pointer;font-weight:560;padding:.15rem 0}
details>summary .tag{margin-right:.4rem}
.fault{border-top:1px solid var(--line);padding:.8rem 0}
.fault:first-of-type{border-top:0;padding-top:.2rem}
.fault h4{margin:0 0 .2rem;font-size:1rem;font-weight:600;display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:center}
.fix{margin:.1rem 0 .4rem;padding-left:1.3rem;position:relative;max-width:75ch}
.fix::before{content:"\\2192";position:absolute;left:0;color:var(--main)}
.places{margin:0;padding:0;list-style:none;font-size:.9rem}
.places li{overflow-wrap:anywhere;display:grid;grid-template-columns:minmax(4.5rem,max-content) 1fr;gap:0 .8rem;padding:.18rem 0;border-top:1px dotted var(--line)}
.places .cell:empty{display:none}.places .cell:empty+span{grid-column:1/-1}
.places .cell{font-family:ui-monospace,"Cascadia Mono","Liberation Mono",Menlo,Consolas,monospace;font-size:.85rem;white-space:nowrap}
.desa-head{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;justify-content:space-between;margin:0 0 .9rem}
.desa-head h2{font-size:1.65rem;margin:0}
.desa-head p{margin:.1rem 0 0;color:var(--soft)}
.crumbs{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:0 0 .8rem}
article.desa{border-top:3px solid var(--main);padding-top:1.2rem;margin-top:2rem}
.js article.desa{border:0;padding:0;margin:0}
.assume{padding-left:1.1rem;margin:0}.assume li{margin:.3rem 0}
.hits{list-style:none;margin:0 0 .9rem;padding:0}.hits:empty{display:none}
.hits li{border-top:1px solid var(--line);padding:.35rem 0}
tr.hit>*{background:#fff3c4}
footer{color:var(--soft);font-size:.9rem;padding-bottom:2.5rem}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h2[tabindex]:focus,main:focus{outline:0}
[hidden]{display:none!important}
@media (max-width:40rem){main,header.top>div,footer{padding-left:.9rem;padding-right:.9rem}section.block{padding:.95rem .9rem;border-radius:12px}
.figures{grid-template-columns:1fr 1fr;gap:.55rem}.figure:last-child:nth-child(odd){grid-column:1/-1}.figure{padding:.7rem .75rem}.figure .value{font-size:1.15rem}
.figure .value small{display:block;font-size:.82rem}.tiles{grid-template-columns:1fr 1fr}th,td{padding:.4rem .45rem}.js .controls>*{flex:1 1 100%}}
@page{size:A4;margin:13mm 12mm}
@media print{body{background:#fff;font-size:9.5pt;line-height:1.4}header.top{background:none;color:#000;border-bottom:2px solid var(--main)}
header.top p{color:#333}main,header.top>div,footer{max-width:none;padding-left:0;padding-right:0}header.top>div{padding-top:0;padding-bottom:.5rem}
.controls,.crumbs,.skip,.noprint,.hits{display:none!important}section.block,.figure{border-color:#bbb;border-radius:6px;padding:.6rem .7rem}
section.block{margin-bottom:.7rem}.figure,.tile,.fault li,tr,.bars li{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}thead{display:table-header-group}tfoot{display:table-row-group}
.figure .value{font-size:13pt}.figures{grid-template-columns:repeat(5,1fr);gap:.4rem}.tile{min-height:0}.map.compass{display:grid;grid-template-columns:1fr}
.compass .tiles,.tiles{grid-template-columns:repeat(5,1fr)}.scroll{overflow:visible}article.desa{border:0;margin:0;padding:0}#kota:not([hidden])~article.desa{break-before:page}
table{font-size:8.5pt}th,td{padding:.2rem .35rem}thead th button::after{content:""!important}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.trim();
