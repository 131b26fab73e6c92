extension PageTemplates {
    /// Shown by the browser itself where there is no line.
    static let offline = #"""
        <h1>{{t.offline_title}}</h1><p>{{t.offline_lead}}</p><p><a class="button" href="/">{{t.to_first_page}}</a></p>
        """#

    /// What programs can ask.
    static let api = #"""
        <h1>API</h1><p>{{t.api_lead}} <a href="/api/v1/openapi.json">/api/v1/openapi.json</a></p>
        <ul class="plainlist">{{#calls}}<li><code>{{method}} {{path}}</code><br>{{summary}}</li>{{/calls}}</ul>
        """#
}
