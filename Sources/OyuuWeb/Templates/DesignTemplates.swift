extension PageTemplates {
    /// The register, a page at a time.
    static let designs = #"""
        <h1>{{t.register_title}}</h1>
        <form class="search" method="get" action="/designs" role="search">
        <label>{{t.search}} <input type="search" name="q" value="{{q}}" autocomplete="off"></label>
        <label>{{t.status}} <select name="status"><option value="">{{t.status_all}}</option>{{#statuses}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{text}}</option>{{/statuses}}</select></label>
        <label>{{t.order}} <select name="order">{{#orders}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{text}}</option>{{/orders}}</select></label>
        <button>{{t.search_button}}</button></form>
        <p role="status">{{count}}</p>
        <ul class="cards">{{#designs}}<li class="card"><a href="/designs/{{number}}">{{#picture}}<img src="{{picture}}" alt="" loading="lazy">{{/picture}}{{^picture}}<span class="missing">{{t.no_picture}}</span>{{/picture}}<b>{{number}}</b> {{title}}</a><span class="small">{{holder}}{{#village}}, {{village}}{{/village}}</span>{{#withdrawn}}<span class="tag">{{t.withdrawn}}</span>{{/withdrawn}}{{#disputed}}<span class="tag">{{t.disputed}}</span>{{/disputed}}</li>{{/designs}}</ul>
        {{#next}}<p><a class="button" rel="next" href="{{next}}">{{t.next_page}}</a></p>{{/next}}
        """#

    /// One design.
    static let design = #"""
        <h1>{{number}} {{title}}</h1>
        {{#withdrawn}}<p class="sum bad">{{withdrawn}}</p>{{/withdrawn}}{{#reason}}<p>{{.}}</p>{{/reason}}
        {{#disputes}}<p class="warn">{{t.disputed_with}} <a href="/designs/{{.}}">{{.}}</a></p>{{/disputes}}
        <div class="photos">{{#photos}}<figure>{{#picture}}<a href="{{picture}}"><img src="{{picture}}" alt="{{t.photo_of_design}}"></a>{{/picture}}{{^picture}}<span class="missing">{{t.no_picture}}</span>{{/picture}}<figcaption class="small">{{file}}, {{width}}×{{height}}<br><code>{{sha256}}</code></figcaption></figure>{{/photos}}</div>
        {{{strip}}}
        <dl>{{#fields}}<dt>{{label}}</dt><dd>{{value}}</dd>{{/fields}}</dl>
        <h2>{{t.certificate}}</h2><p>{{#certificates}}<a class="button" href="/designs/{{number}}/certificate.pdf?language={{code}}" hreflang="{{code}}">PDF, {{name}}</a> {{/certificates}}</p><p>{{#certificates}}<a href="/designs/{{number}}/certificate.html?language={{code}}" hreflang="{{code}}">HTML, {{name}}</a> {{/certificates}}</p>
        {{#history}}<h2>{{t.history}}</h2><div class="scroll" tabindex="0" role="region" aria-label="{{t.history}}"><table class="history"><thead><tr><th scope="col">{{t.when}}</th><th scope="col">{{t.what}}</th><th scope="col">{{t.who}}</th><th scope="col">{{t.particulars}}</th></tr></thead><tbody>{{#acts}}<tr><td>{{at}}</td><td>{{act}}</td><td>{{actor}}</td><td class="small">{{details}}</td></tr>{{/acts}}</tbody></table></div>
        <h2>{{t.hits}}</h2><p>{{hit_count}}</p>{{#has_hits}}<div class="scroll" tabindex="0" role="region" aria-label="{{t.hits}}"><table class="history"><thead><tr><th scope="col">{{t.when}}</th><th scope="col">{{t.who}}</th><th scope="col">{{t.particulars}}</th></tr></thead><tbody>{{#hits}}<tr><td>{{at}}</td><td>{{actor}}</td><td class="small">{{details}}</td></tr>{{/hits}}</tbody></table></div>{{/has_hits}}{{/history}}
        {{#can_withdraw}}<h2>{{t.withdraw_title}}</h2><form method="post" action="/designs/{{number}}/withdraw"><input type="hidden" name="form_token" value="{{form_token}}"><label>{{t.reason}} <input name="reason" required maxlength="500"></label> <button class="danger">{{t.withdraw_button}}</button></form>{{/can_withdraw}}
        """#
}
