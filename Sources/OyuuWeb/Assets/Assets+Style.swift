extension Assets {
    /// How the page looks: on a telephone of 320 pixels in the sun, on a desk, in the dark and on paper.
    static let style = #"""
        :root{color-scheme:light dark;--ink:#1d1a16;--paper:#fffdf9;--soft:#4d463d;--line:#8a7f70;--red:#73171c;--bad:#fbe4e0;--good:#e3f3e5;--unsure:#fdf1d3;--warn:#7a4100;--focus:#0b57d0}
        @media(prefers-color-scheme:dark){:root{--ink:#f2eadf;--paper:#15110d;--soft:#cdc2b2;--line:#a09482;--red:#f0a79c;--bad:#541d17;--good:#14391f;--unsure:#4a3705;--warn:#ffbd73;--focus:#8ab4f8}}
        *{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
        body{font:1.0625rem/1.5 system-ui,"Noto Sans",sans-serif;margin:0;color:var(--ink);background:var(--paper)}
        .skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.6rem;z-index:9}
        header{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:center;padding:.4rem 1rem;border-bottom:3px solid var(--red)}
        .brand{font-weight:700;font-size:1.25rem;text-decoration:none;color:var(--red);display:flex;align-items:center;gap:.3rem;min-height:2.75rem}.brand svg{width:1.5rem;fill:currentColor}
        header ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 .2rem;margin:0;padding:0}header li a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .6rem;color:inherit}
        [aria-current]{font-weight:700;text-decoration-thickness:3px}.languages{margin-left:auto}
        main,footer{max-width:60rem;margin:0 auto;padding:.5rem 1rem}main:focus{outline:0}
        h1{font-size:1.6rem;line-height:1.2;margin:.8rem 0}h2{font-size:1.25rem;margin:1.6rem 0 .5rem}h3{font-size:1.1rem;margin:1.2rem 0 .3rem}p{margin:.5rem 0}
        a{color:inherit;text-underline-offset:.2em}a:hover{text-decoration-thickness:3px}:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
        label{display:block;margin:.8rem 0 0;font-weight:600}input,select,textarea{font:inherit;color:inherit;background:var(--paper);border:2px solid var(--line);border-radius:.4rem;padding:.55rem .7rem;width:100%;min-height:2.9rem;display:block;margin-top:.2rem}
        input[type=checkbox],input[type=radio]{width:1.5rem;min-height:1.5rem;height:1.5rem;display:inline-block;margin:0 .5rem 0 0;vertical-align:middle}.tick{font-weight:400}
        button,.button{font:inherit;font-weight:700;display:inline-block;min-height:3rem;padding:.65rem 1.4rem;margin:.5rem .4rem .3rem 0;border:2px solid #73171c;border-radius:.5rem;background:#73171c;color:#fff;cursor:pointer;text-decoration:none}
        .second,.plain{background:none;color:inherit;border-color:var(--line)}.plain{min-height:2.75rem;padding:.4rem .8rem;margin:0;font-weight:400}.danger{background:#a1261b}button[disabled]{opacity:.6}
        .send .camera,.send .files{border:2px dashed var(--line);border-radius:.6rem;padding:1rem;margin:.6rem 0}.send .camera{border-style:solid;border-color:#73171c}.send label span{font-size:1.2rem}.send button{width:100%;font-size:1.2rem}.send input{border:0;padding:.5rem 0}
        .send-batch .files{border:2px dashed var(--line);border-radius:.6rem;padding:.6rem 1rem;margin:.6rem 0}.send-batch .files input{border:0;padding:.5rem 0}.counts{grid-template-columns:minmax(7rem,12rem) 1fr}.filters{list-style:none;display:flex;flex-wrap:wrap;gap:0 .4rem;padding:0;margin:0}.filters a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .6rem}.results th,.results td{overflow-wrap:anywhere;min-width:10rem}.results tbody th{font-weight:400}
        progress{width:100%;height:1.2rem}.hint,.small{font-size:.9rem;color:var(--soft);font-weight:400}.hint{margin:.2rem 0 .4rem}
        .sum{font-size:1.3rem;font-weight:700;padding:.7rem .9rem;border-left:.6rem solid var(--line);border-radius:.3rem}p.sum{font-size:1.1rem}.bad{background:var(--bad);border-color:#a1261b}.good{background:var(--good);border-color:#2e6b3c}.unsure{background:var(--unsure);border-color:#8a6200}
        .warn{color:var(--warn)}.notice{padding:.6rem .9rem;border:2px solid var(--line)}.big{font-size:1.35rem;font-weight:700}
        img{max-width:100%;height:auto;border-radius:.3rem;display:block}figure{margin:.8rem 0}figcaption,.name{font-size:.9rem;color:var(--soft);overflow-wrap:anywhere}
        .photo img{max-height:22rem}.strip{display:block;width:100%;height:1.4rem;border:1px solid var(--line);margin:.6rem 0 .2rem}.swatches{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1rem;padding:0;margin:0;font-size:.9rem}.swatches svg{width:1rem;height:1rem;border:1px solid var(--line);margin-right:.35rem;vertical-align:-.15rem}
        article{border-top:2px solid var(--line);margin-top:1rem}.plainlist,.people{list-style:none;padding:0}.plainlist li,.people li{padding:.5rem 0;border-bottom:1px solid var(--line)}
        .blink{display:block;cursor:pointer;position:relative;margin:0}.blink input{position:absolute;opacity:0;width:100%;height:100%;margin:0;z-index:1;cursor:pointer}.turns{display:grid}.turns>span{grid-area:1/1}.turns img{width:100%}.turns b{font-size:.9rem}.turns>span+span,.blink input:checked~.turns>span:first-child b{visibility:hidden}.blink input:checked~.turns>span+span{visibility:visible}.blink input:focus-visible~.turns{outline:3px solid var(--focus)}
        .cards{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.8rem}.card{border:1px solid var(--line);border-radius:.4rem;padding:.5rem;overflow-wrap:anywhere}.card a{display:block}.card img,.missing{width:100%;aspect-ratio:1;object-fit:contain;margin-bottom:.3rem}.missing{display:grid;place-items:center;background:#8883}
        .tag{display:inline-block;border:1px solid;border-radius:1rem;padding:0 .6rem;font-size:.85rem}.search{display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:end}.search label:first-child{flex:1 1 12rem}
        .photos{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1rem}code{overflow-wrap:anywhere;font-size:.9em}
        dl{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.3rem 1rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}.scroll{overflow-x:auto}.history td:first-child{white-space:nowrap}.history .small{overflow-wrap:anywhere;min-width:12rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
        .steps{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;padding-left:1.2rem;color:var(--soft)}.steps [aria-current]{color:var(--ink)}fieldset{border:1px solid var(--line);border-radius:.5rem;margin:1rem 0;padding:.5rem .8rem}legend{overflow-wrap:anywhere;font-weight:600}
        .two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem}.corners{position:relative;touch-action:none}.corners img{width:100%}.roomy{display:flow-root;margin:1.5rem .5rem;background:#8883}.corners svg{position:absolute;inset:0;width:100%;height:100%;overflow:visible}.corners polygon{fill:#ffd54a22;stroke:#ffd54a;stroke-width:3;vector-effect:non-scaling-stroke;paint-order:stroke}
        .corners button{position:absolute;width:2.75rem;height:2.75rem;min-height:0;padding:0;margin:-1.375rem 0 0 -1.375rem;border-radius:50%;background:#ffd54acc;border:3px solid #1d1a16;touch-action:none;cursor:grab}
        footer{border-top:1px solid var(--line);margin-top:2.5rem;font-size:.95rem}footer form{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}[hidden]{display:none!important}
        @media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
        @media print{header,footer,.noprint,.tap{display:none}body{background:#fff;color:#000}.turns{grid-template-columns:1fr 1fr;gap:.5rem}.turns>span,.turns>span+span{grid-area:auto;visibility:visible}.turns b{visibility:visible!important}}
        """#
}
