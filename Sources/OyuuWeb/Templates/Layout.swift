extension PageTemplates {
    /// What stands round every page.
    static let layout = #"""
        <!doctype html>
        <html lang="{{lang}}"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{{title}} · {{t.brand}}</title>
        <meta name="theme-color" content="#73171c">
        <link rel="stylesheet" href="/assets/style.css?{{build}}">
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
        <link rel="manifest" href="/manifest.webmanifest">
        <script defer src="/assets/app.js?{{build}}"></script></head>
        <body data-sending="{{t.sending}}" data-shrinking="{{t.shrinking}}" data-offline="{{t.offline_queued}}" data-failed="{{t.sending_failed}}" data-queue="{{t.queue_count}}" data-corner="{{t.corner}}">
        <a class="skip" href="#main">{{t.skip}}</a>
        <header><a class="brand" href="/"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 1 23 12 12 23 1 12Zm0 6L7 12l5 5 5-5Z"/></svg>{{t.brand}}</a>
        <nav aria-label="{{t.navigation}}"><ul>{{#nav}}<li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{text}}</a></li>{{/nav}}</ul></nav>
        <ul class="languages" aria-label="{{t.language}}">{{#languages}}<li><a href="/language/{{code}}?back={{back}}" lang="{{code}}" hreflang="{{code}}"{{#current}} aria-current="true"{{/current}}>{{name}}</a></li>{{/languages}}</ul></header>
        <main id="main" tabindex="-1">
        {{#notice}}<p class="notice" role="status">{{.}}</p>{{/notice}}
        {{{body}}}
        </main>
        <footer>{{#account}}<form method="post" action="/sign-out"><input type="hidden" name="form_token" value="{{form_token}}"><span>{{t.signed_in_as}} <b>{{account}}</b> ({{role}})</span> <a href="/account">{{t.my_account}}</a> <button class="plain">{{t.sign_out}}</button></form>{{/account}}
        <p>Oyuu {{version}} · <a href="/verify">{{t.verify_nav}}</a> · <a href="/api">API</a></p></footer>
        </body></html>
        """#

    /// A page that says what went wrong.
    static let failure = #"""
        <h1>{{title}}</h1><p class="sum bad" role="alert">{{message}}</p>
        <p><a class="button" href="/">{{t.to_first_page}}</a>{{#sign_in}} <a class="button" href="/sign-in?back={{back}}">{{t.sign_in}}</a>{{/sign_in}}</p>
        """#
}
