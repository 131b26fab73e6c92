extension ReportPage {
    /// Everything a browser needs to lay the page out, on a telephone, on a desk and on paper.
    package static let style = """
        :root{color-scheme:light dark}*{box-sizing:border-box}
        body{font:16px/1.45 system-ui,sans-serif;margin:0 auto;max-width:64rem;padding:1rem;color:#1d1a16;background:#fff}
        h1{font-size:1.4rem;margin:0}h2{margin:2rem 0 .6rem;font-size:1.2rem;border-bottom:2px solid #8c2f25}
        h3{margin:0;font-size:1.05rem}p{margin:.3rem 0}
        .sum{font-size:1.25rem;padding:.5rem .8rem;border-left:.5rem solid}.bad{border-color:#a1261b;background:#fbeae7}
        .good{border-color:#2e6b3c;background:#e9f4ea}.none{color:#555}
        section{margin:0 0 1.4rem;padding:.8rem;border:1px solid #cfc7ba;border-radius:.4rem}
        .design{display:flex;gap:.8rem;align-items:flex-start;margin-bottom:.8rem}.design img{width:9rem}
        @media(min-width:50rem){.found{display:grid;grid-template-columns:15rem 1fr;gap:1rem}.design{flex-direction:column}}
        .tag{display:inline-block;border:1px solid;border-radius:1rem;padding:0 .6rem;font-size:.85rem}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.8rem}
        .card{border:1px solid #cfc7ba;border-radius:.4rem;padding:.4rem;break-inside:avoid}
        img{max-width:100%;height:auto;display:block;border-radius:.2rem}.card img{width:100%;max-height:12rem;object-fit:contain}
        .missing{min-height:6rem;display:grid;place-items:center;background:#eee;color:#555}
        .strip{display:flex;height:.9rem;margin:.3rem 0;border:1px solid #0003}.strip i{display:block;min-width:2px}
        .name{font-size:.85rem;overflow-wrap:anywhere}.small{font-size:.85rem;color:#4d463d}.warn{color:#8a4b00}
        .two{display:grid;grid-template-columns:1fr 1fr;gap:.8rem}figure{margin:0}figcaption{font-size:.85rem;overflow-wrap:anywhere}
        .failures{padding-left:1.1rem;overflow-wrap:anywhere}footer{margin-top:2rem;font-size:.85rem;color:#4d463d}
        @media(prefers-color-scheme:dark){body{color:#eee6da;background:#17130f}.bad{background:#4a1c17}.good{background:#16331d}
        .small,footer,.none{color:#c5baab}.warn{color:#ffb764}section,.card{border-color:#5a5146}.missing{background:#2a241e;color:#c5baab}}
        .wide{grid-column:1/-1}.proof{display:grid;gap:.8rem;align-items:start;margin-bottom:.4rem}
        .proof img{width:100%;max-height:none}.proof figcaption{margin-top:.2rem}
        @media(min-width:44rem){.proof{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}}
        .blink{display:block;cursor:pointer}.blink input{position:absolute;opacity:0}
        .turns{display:grid}.turns img{grid-area:1/1}.turns img+img{visibility:hidden}
        .blink input:checked~.turns img+img{visibility:visible}.blink input:focus-visible~.turns{outline:3px solid #2a6fd6}
        @media print{.turns{grid-template-columns:1fr 1fr;gap:.5rem}.turns img,.turns img+img{grid-area:auto;visibility:visible}
        .wide{break-inside:auto}.tap{display:none}}
        @media print{body{color:#000;background:#fff}}
        """
}
