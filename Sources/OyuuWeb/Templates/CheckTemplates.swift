extension PageTemplates {
    /// The first page: choose photos.
    static let check = #"""
        <h1>{{t.check_title}}</h1>
        {{^allowed}}<p>{{t.check_needs_account}}</p><p><a class="button" href="/sign-in">{{t.sign_in}}</a></p>{{/allowed}}
        {{#allowed}}<p>{{t.check_lead}}</p>
        {{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        <form class="send" method="post" action="/check" enctype="multipart/form-data" data-shrink="1600" data-queue>
        <input type="hidden" name="form_token" value="{{form_token}}">
        <label class="camera"><span>{{t.take_photo}}</span><input type="file" name="photo" accept="image/jpeg,image/png,image/*" capture="environment"></label>
        <label class="files"><span>{{t.choose_photos}}</span><input type="file" name="photo" accept="\#(acceptedPhotos)" multiple></label>
        <p class="hint">{{t.check_hint}}</p>
        <button>{{t.check_button}}</button>
        <p class="progress" role="status" aria-live="polite"></p><progress max="100" hidden aria-label="{{t.sending}}"></progress>
        </form>{{/allowed}}
        """#

    /// What was found of each photo.
    static let verdict = #"""
        <h1>{{t.verdict_title}}</h1>
        <p class="small">{{t.checked_at}} {{at}} · {{actor}}</p>
        {{#results}}
        <section class="result" aria-labelledby="r{{index}}">
        {{#failure}}<h2 id="r{{index}}">{{photo}}</h2><p class="sum bad" role="alert">{{failure}}</p>{{/failure}}
        {{#verdict}}
        <h2 id="r{{index}}" class="sum {{class}}">{{headline}}</h2>
        <div class="photo">{{#picture}}<img src="{{picture}}" alt="{{t.photo_checked}}" loading="lazy">{{/picture}}<p class="name">{{photo}}</p>{{{strip}}}</div>
        {{#remarks}}<p class="warn">{{.}}</p>{{/remarks}}
        {{#copies}}
        <article><h3>{{#link}}<a href="{{link}}">{{/link}}{{number}} {{title}}{{#link}}</a>{{/link}}</h3>
        <p>{{t.holder}}: <b>{{holder}}</b></p>
        <p class="big">{{words}}</p>
        <p><b>{{strength}}</b> · {{measure}}</p>
        <p class="small">{{nfa}}</p>
        <figure><a href="{{drawing}}"><img src="{{drawing}}" alt="{{t.drawing_alt}}" loading="lazy"></a><figcaption>{{#caption}}{{.}} {{/caption}}<span class="tap">{{t.drawing_caption}}</span></figcaption></figure>
        {{#blink}}<figure><label class="blink"><input type="checkbox" aria-label="{{t.blink_label}}"><span class="turns"><span><img src="{{first}}" alt=""><b>{{t.blink_photo}}</b></span><span><img src="{{second}}" alt=""><b>{{t.blink_design}}</b></span></span></label><figcaption class="tap">{{t.blink_caption}}</figcaption></figure>{{/blink}}
        {{#note}}<p class="small warn">{{.}}</p>{{/note}}
        </article>
        {{/copies}}
        {{#has_similar}}<h3>{{t.similar_title}}</h3><ul class="plainlist">{{#similar}}<li>{{number}} {{title}}, {{holder}}{{#why}}<br><span class="small">{{why}}</span>{{/why}}</li>{{/similar}}</ul>{{/has_similar}}
        {{#has_shared}}<h3>{{t.shared_title}}</h3><ul class="plainlist">{{#shared}}<li>{{number}} {{title}}, {{holder}}</li>{{/shared}}</ul>{{/has_shared}}
        {{/verdict}}
        </section>
        {{/results}}
        <p class="noprint">{{#batch}}<a class="button" href="/batches/{{batch}}">{{t.batch_back}}</a> {{/batch}}<a class="button" href="/">{{t.check_another}}</a> <button class="print" hidden>{{t.print}}</button></p>
        {{#check}}<h2 class="noprint">{{t.report_title}}</h2>
        <p class="small noprint">{{t.report_lead}}</p>
        <p class="noprint">{{#languages}}<a class="button" href="/checks/{{check}}/report.pdf?language={{code}}" hreflang="{{code}}">PDF, {{name}}</a> {{/languages}}</p>
        <p class="noprint">{{#languages}}<a href="/checks/{{check}}/report.html?language={{code}}" hreflang="{{code}}">HTML, {{name}}</a> {{/languages}}</p>
        <p class="noprint"><button class="share" data-paper="/checks/{{check}}/report.pdf?language={{lang}}" hidden>{{t.share_report}}</button></p>{{/check}}
        <p class="small">{{t.nfa_explained}}</p>
        """#
}
