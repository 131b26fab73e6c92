extension PageTemplates {
    /// Registering, first step: the photos.
    static let registerPhotos = #"""
        <h1>{{t.register_design}}</h1><ol class="steps"><li aria-current="step">{{t.step_photos}}</li><li>{{t.step_look}}</li><li>{{t.step_done}}</li></ol>
        <p>{{t.register_lead}}</p>
        {{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        <form class="send" method="post" action="/register" enctype="multipart/form-data" data-shrink="2560">
        <input type="hidden" name="form_token" value="{{form_token}}">
        <label class="camera"><span>{{t.take_photo}}</span><input type="file" name="photo" accept="image/jpeg,image/png,image/*" capture="environment"></label>
        <label class="files"><span>{{t.choose_photos}}</span><input type="file" name="photo" accept="\#(acceptedPhotos)" multiple></label>
        <p class="hint">{{t.register_hint}}</p>
        <button>{{t.continue}}</button><p class="progress" role="status" aria-live="polite"></p><progress max="100" hidden aria-label="{{t.sending}}"></progress></form>
        """#

    /// Second step: how the register sees the photos, the corners, and what is said of the design.
    static let registerLook = #"""
        <h1>{{t.register_design}}</h1><ol class="steps"><li>{{t.step_photos}}</li><li aria-current="step">{{t.step_look}}</li><li>{{t.step_done}}</li></ol>
        {{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        {{#conflict}}<section role="alert"><h2 class="sum bad">{{t.conflict_title}}</h2><p>{{t.conflict_lead}}</p><p><a class="button" href="/checks/{{conflict}}">{{t.conflict_show}}</a></p></section>{{/conflict}}
        <form method="post" action="/register/{{draft}}">
        <input type="hidden" name="form_token" value="{{form_token}}">
        {{#photos}}<fieldset class="look"><legend>{{name}}</legend>
        {{#advice}}<p class="{{class}}">{{text}}</p>{{/advice}}
        <div class="two"><figure><div class="corners" data-width="{{width}}" data-height="{{height}}" data-field="corners{{index}}"><img src="/register/{{draft}}/{{index}}.jpg" alt="{{t.your_photo}}" width="{{small_width}}" height="{{small_height}}"></div><figcaption>{{t.your_photo}}</figcaption></figure>
        <figure><img src="/register/{{draft}}/{{index}}-seen.jpg?{{stamp}}" alt="{{t.as_registered}}"><figcaption>{{t.as_registered}}</figcaption></figure></div>
        <label>{{t.corners}} <input name="corners{{index}}" value="{{corners}}" autocomplete="off" aria-describedby="ch{{index}}"></label><p class="hint" id="ch{{index}}">{{t.corners_hint}}</p>
        </fieldset>{{/photos}}
        <p><button name="act" value="look" class="second">{{t.look_again}}</button></p>
        <h2>{{t.about_design}}</h2>
        {{#fields}}<label>{{label}}{{#required}} *{{/required}} <input name="{{name}}" value="{{value}}"{{#required}} required{{/required}} maxlength="{{limit}}"{{#list}} list="{{list}}"{{/list}}{{#hint}} aria-describedby="h-{{name}}"{{/hint}}></label>{{#hint}}<p class="hint" id="h-{{name}}">{{hint}}</p>{{/hint}}{{/fields}}
        <datalist id="techniques"><option>шырдак</option><option>ала кийиз</option><option>килем</option><option>сайма</option><option>курак</option><option>чий</option></datalist>
        {{#may_force}}<label class="tick"><input type="checkbox" name="force" value="1"> {{t.file_disputed}}</label>{{/may_force}}
        <p><button name="act" value="file">{{t.register_button}}</button></p></form>
        """#

    /// Done.
    static let registered = #"""
        <h1>{{t.registered_title}}</h1><ol class="steps"><li>{{t.step_photos}}</li><li>{{t.step_look}}</li><li aria-current="step">{{t.step_done}}</li></ol>
        <p class="sum good big">{{number}}</p><p>{{t.registered_lead}}</p>
        {{#remarks}}<p class="warn">{{.}}</p>{{/remarks}}
        <p>{{#certificates}}<a class="button" href="/designs/{{number}}/certificate.pdf?language={{code}}" hreflang="{{code}}">PDF, {{name}}</a> {{/certificates}}</p><p>{{#certificates}}<a href="/designs/{{number}}/certificate.html?language={{code}}" hreflang="{{code}}">HTML, {{name}}</a> {{/certificates}}</p>
        <p><a href="/designs/{{number}}">{{t.to_design}}</a> · <a href="/register">{{t.register_another}}</a></p>
        """#
}
