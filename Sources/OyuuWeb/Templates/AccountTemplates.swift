extension PageTemplates {
    static let signIn = #"""
        <h1>{{t.sign_in}}</h1>{{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        <form method="post" action="/sign-in"><input type="hidden" name="back" value="{{back}}">
        <label>{{t.name}} <input name="name" autocomplete="username" required maxlength="64" autocapitalize="none" value="{{name}}"></label>
        <label>{{t.password}} <input name="password" type="password" autocomplete="current-password" required maxlength="1024"></label>
        <button>{{t.sign_in}}</button></form><p><a href="/join">{{t.have_code}}</a></p>
        """#

    static let join = #"""
        <h1>{{t.join_title}}</h1><p>{{t.join_lead}}</p>{{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        <form method="post" action="/join">
        <label>{{t.code}} <input name="code" required value="{{code}}" autocomplete="one-time-code" autocapitalize="characters" maxlength="64"></label>
        <label>{{t.name}} <input name="name" autocomplete="username" required maxlength="64" autocapitalize="none" value="{{name}}" aria-describedby="nh"></label><p class="hint" id="nh">{{t.name_hint}}</p>
        <label>{{t.password}} <input name="password" type="password" autocomplete="new-password" required minlength="10" maxlength="1024" aria-describedby="ph"></label><p class="hint" id="ph">{{t.password_hint}}</p>
        <button>{{t.join_button}}</button></form>
        """#

    static let account = #"""
        <h1>{{t.my_account}}</h1><p><b>{{name}}</b>, {{role}}</p>{{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        <h2>{{t.my_designs}}</h2>{{^designs}}<p>{{t.none_yet}}</p>{{/designs}}<ul class="plainlist">{{#designs}}<li><a href="/designs/{{.}}">{{.}}</a></li>{{/designs}}</ul>
        <h2>{{t.change_password}}</h2><form method="post" action="/account/password"><input type="hidden" name="form_token" value="{{form_token}}">
        <input type="text" name="name" value="{{name}}" autocomplete="username" hidden>
        <label>{{t.old_password}} <input name="old" type="password" autocomplete="current-password" required maxlength="1024"></label>
        <label>{{t.new_password}} <input name="new" type="password" autocomplete="new-password" required minlength="10" maxlength="1024"></label><button>{{t.change_password}}</button></form>
        <h2>{{t.tokens}}</h2><p>{{t.tokens_lead}}</p>{{#new_token}}<p class="sum good">{{t.token_once}}<br><code>{{new_token}}</code></p>{{/new_token}}
        <ul class="plainlist">{{#tokens}}<li><form method="post" action="/account/tokens/{{id}}/revoke"><input type="hidden" name="form_token" value="{{form_token}}">{{label}}, {{made}} <button class="plain">{{t.revoke}}<span class="hidden"> {{label}}</span></button></form></li>{{/tokens}}</ul>
        <form method="post" action="/account/tokens"><input type="hidden" name="form_token" value="{{form_token}}"><label>{{t.token_label}} <input name="label" required maxlength="60"></label><button>{{t.token_make}}</button></form>
        """#

    static let accounts = #"""
        <h1>{{t.accounts_title}}</h1>{{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        {{#code}}<section><h2>{{t.code_made}}</h2><p class="big"><code>{{code}}</code></p><p>{{t.code_until}} {{until}}</p><p><code>{{link}}</code></p></section>{{/code}}
        <h2>{{t.invite_title}}</h2><form method="post" action="/accounts/invite"><input type="hidden" name="form_token" value="{{form_token}}"><label>{{t.role}} <select name="role">{{#roles}}<option value="{{value}}">{{text}}</option>{{/roles}}</select></label><button>{{t.invite_button}}</button></form>
        <h2>{{t.people}}</h2><ul class="people">{{#people}}<li><b>{{name}}</b>, {{role}}{{#disabled}} <span class="tag">{{t.disabled}}</span>{{/disabled}}
        <form method="post" action="/accounts/{{id}}"><input type="hidden" name="form_token" value="{{form_token}}"><label>{{t.role}}<span class="hidden"> {{name}}</span> <select name="role">{{#roles}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{text}}</option>{{/roles}}</select></label> <button name="act" value="role" class="second">{{t.set_role}}</button> <button name="act" value="{{#disabled}}enable{{/disabled}}{{^disabled}}disable{{/disabled}}" class="second">{{#disabled}}{{t.enable}}{{/disabled}}{{^disabled}}{{t.disable}}{{/disabled}}</button> <button name="act" value="reset" class="second">{{t.reset_password}}</button></form></li>{{/people}}</ul>
        <p><a class="button" href="/accounts/trail">{{t.trail_title}}</a></p>
        """#

    static let trail = #"""
        <h1>{{t.trail_title}}</h1><p>{{t.trail_lead}}</p>
        <div class="scroll" tabindex="0" role="region" aria-label="{{t.trail_title}}"><table><thead><tr><th scope="col">{{t.when}}</th><th scope="col">{{t.what}}</th><th scope="col">{{t.who}}</th><th scope="col">{{t.whom}}</th><th scope="col">{{t.particulars}}</th><th scope="col">{{t.from_address}}</th></tr></thead><tbody>{{#acts}}<tr><td>{{at}}</td><td>{{what}}</td><td>{{who}}</td><td>{{whom}}</td><td class="small">{{details}}</td><td class="small">{{address}}</td></tr>{{/acts}}</tbody></table></div>
        {{#next}}<p><a class="button" rel="next" href="{{next}}">{{t.next_page}}</a></p>{{/next}}
        """#

    static let verify = #"""
        <h1>{{t.verify_title}}</h1><p>{{t.verify_lead}}</p>
        {{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        {{#good}}<p class="sum good" role="status">{{t.verify_good}}</p><dl>{{#fields}}<dt>{{label}}</dt><dd>{{value}}</dd>{{/fields}}</dl>{{#withdrawn}}<p class="sum bad">{{withdrawn}}</p>{{/withdrawn}}{{/good}}
        <form method="post" action="/verify" enctype="multipart/form-data"><input type="hidden" name="form_token" value="{{form_token}}">
        <label class="files"><span>{{t.verify_file}}</span><input type="file" name="paper" accept="application/pdf,text/html,text/plain,.pdf,.html,.txt"></label>
        <label>{{t.verify_text}} <textarea name="text" rows="6" maxlength="8000"></textarea></label><button>{{t.verify_button}}</button></form>
        <p class="small">{{t.key_shown}} <code>{{key}}</code></p>
        """#
}
