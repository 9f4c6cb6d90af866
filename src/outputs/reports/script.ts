/**
 * Search, filter, sorting and one village at a time. Plain script of the page itself; without it the whole page
 * stands there to be scrolled and printed. It stores nothing and asks nothing of any network.
 */
export const SCRIPT = `
(function(){'use strict';
var root=document.documentElement;root.classList.add('js');
var $=function(s,e){return Array.prototype.slice.call((e||document).querySelectorAll(s))};
var by=function(id){return document.getElementById(id)};
var fold=function(t){return (t||'').toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/\\s+/g,' ').trim()};
var city=by('kota'),desa=$('article.desa'),title=document.title,first=true;
function show(){var id=decodeURIComponent(location.hash.slice(1)),one=null;
desa.forEach(function(d){var on=d.id===id;d.hidden=!on;if(on)one=d});
city.hidden=!!one;document.title=one?one.getAttribute('data-nama')+' \\u2013 '+title:title;
if(!first){if(one){window.scrollTo(0,0);var h=one.querySelector('h2');h.focus({preventScroll:true})}
else if(!id||id==='kota'){window.scrollTo(0,0)}}first=false}
window.addEventListener('hashchange',show);
var q=by('cari'),st=by('status'),kc=by('kecamatan'),ku=by('kurang'),out=by('jumlah'),hits=by('temu'),items=$('[data-cari]',city);
function filter(){var t=fold(q.value),n=0,all=0;items.forEach(function(e){
var ok=(!t||e.getAttribute('data-cari').indexOf(t)>=0)&&(!st.value||e.getAttribute('data-status')===st.value)&&(!kc||!kc.value||e.getAttribute('data-kecamatan')===kc.value)&&(!ku.checked||e.hasAttribute('data-kurang'));
e.hidden=!ok;if(e.tagName==='TR'){all++;if(ok)n++}});
$('.part',city).forEach(function(p){p.hidden=!$('li',p).some(function(l){return !l.hidden})});
out.textContent=out.getAttribute('data-text').replace('{n}',n).replace('{all}',all);people(t)}
function people(t){hits.textContent='';if(t.length<3)return;var n=0;
desa.some(function(d){return $('tr[data-p]',d).some(function(r){
if(fold(r.getAttribute('data-p')||r.cells[1].textContent).indexOf(t)<0)return false;
var li=document.createElement('li'),a=document.createElement('a');a.href='#'+d.id;a.textContent=r.cells[1].textContent;
a.addEventListener('click',function(){setTimeout(function(){$('tr.hit').forEach(function(x){x.classList.remove('hit')});
var b=r.closest('details');if(b)b.open=true;r.classList.add('hit');r.scrollIntoView({block:'center'})},60)});
li.appendChild(a);li.appendChild(document.createTextNode(' \\u00b7 '+d.getAttribute('data-nama')+' \\u00b7 '+r.closest('[data-nama-tabel]').getAttribute('data-nama-tabel')));
hits.appendChild(li);return ++n>=20})})}
[q,st,kc,ku].forEach(function(e){if(e)e.addEventListener(e===q?'input':'change',filter)});
var clear=by('hapus');if(clear)clear.addEventListener('click',function(){q.value='';st.value='';if(kc)kc.value='';ku.checked=false;filter();q.focus()});
$('table[data-sort]').forEach(function(table){var heads=$('thead th',table);heads.forEach(function(th,i){
if(th.hasAttribute('data-fix'))return;var b=document.createElement('button');b.type='button';b.innerHTML=th.innerHTML;th.textContent='';th.appendChild(b);
b.addEventListener('click',function(){var up=th.getAttribute('aria-sort')!=='ascending';heads.forEach(function(h){h.removeAttribute('aria-sort')});
th.setAttribute('aria-sort',up?'ascending':'descending');var body=table.tBodies[0],rows=Array.prototype.slice.call(body.rows);
var val=function(r){var c=r.cells[i],v=c.getAttribute('data-v');return v===null?fold(c.textContent):Number(v)};
rows.map(function(r,k){return{r:r,k:k,v:val(r)}}).sort(function(a,b){var d=a.v<b.v?-1:a.v>b.v?1:0;return(up?d:-d)||a.k-b.k}).forEach(function(x){body.appendChild(x.r)})})})});
var was=[];window.addEventListener('beforeprint',function(){was=$('details:not([open])').filter(function(d){return !d.hasAttribute('data-lipat')});was.forEach(function(d){d.open=true})});
window.addEventListener('afterprint',function(){was.forEach(function(d){d.open=false})});
var all=by('cetak');if(all)all.addEventListener('click',function(){desa.forEach(function(d){d.hidden=false});city.hidden=false;window.print();show()});
if(q){q.form.addEventListener('submit',function(e){e.preventDefault()});filter()}
show();
})();
`.trim();
