extension PageTemplates {
    /// What is chosen for a batch; the folder's input is for browsers with scripts, which send file by file.
    private static let batchInputs = #"""
        <input type="hidden" name="form_token" value="{{form_token}}">
        <label class="files"><span>{{t.batch_photos}}</span><input type="file" name="photo" accept="\#(acceptedPhotos)" multiple></label>
        <label class="files" data-folder hidden><span>{{t.batch_folder}}</span><input type="file" webkitdirectory disabled></label>
        <label class="files"><span>{{t.batch_zip}}</span><input type="file" name="zip" accept=".zip,application/zip"></label>
        """#

    private static let batchWords =
        #"data-batch data-sent="{{t.batch_sent}}" data-broken="{{t.batch_broken}}""#

    /// One's batches, and a new one.
    static let batches =
        #"""
        <h1>{{t.batches_title}}</h1><p>{{t.batches_lead}}</p>
        {{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        <h2>{{t.batch_new}}</h2>
        <form class="send-batch" method="post" action="/batches" enctype="multipart/form-data"
        """# + " " + batchWords + #"""
            ><label>{{t.batch_name}} <input name="title" maxlength="120" autocomplete="off"></label>
            """# + batchInputs + #"""
            <button>{{t.batch_begin}}</button><p class="progress" role="status" aria-live="polite"></p><progress max="100" hidden aria-label="{{t.sending}}"></progress></form>
            <h2>{{t.batch_all}}</h2>{{^any}}<p>{{t.batch_none}}</p>{{/any}}
            <ul class="plainlist">{{#batches}}<li><a href="/batches/{{id}}"><b>{{name}}</b></a><br>{{progress}} · {{t.batch_copies}}: {{copies}} · {{t.batch_unread}}: {{unread}}<br><span class="small">{{at}} · {{actor}}</span></li>{{/batches}}</ul>
            """#

    /// One batch.
    static let batch =
        #"""
        <h1>{{name}}</h1><p class="small">{{at}} · {{t.batch_sender}}: {{actor}}</p>
        <section data-poll="{{#unfinished}}/batches/{{id}}{{/unfinished}}" aria-label="{{t.batch_progress}}">
        <p class="big" role="status" aria-live="polite" data-live="progress">{{progress}}</p>
        <progress max="{{all}}" value="{{finished}}" aria-label="{{t.batch_progress}}" data-live="bar"></progress>
        <dl class="counts"><dt>{{t.batch_waiting}}</dt><dd data-live="waiting">{{waiting}}</dd><dt>{{t.batch_archives}}</dt><dd data-live="archives">{{archives}}</dd><dt>{{t.batch_checked}}</dt><dd data-live="checked">{{checked}}</dd><dt>{{t.batch_copies}}</dt><dd data-live="copies">{{copies}}</dd><dt>{{t.batch_undecided}}</dt><dd data-live="undecided">{{undecided}}</dd><dt>{{t.batch_unread}}</dt><dd data-live="unread">{{unread}}</dd><dt>{{t.batch_cancelled}}</dt><dd data-live="cancelled">{{cancelled}}</dd></dl>
        {{#unfinished}}{{^watched}}<noscript><p><a href="/batches/{{id}}?watch=1">{{t.batch_watch}}</a></p></noscript>{{/watched}}{{/unfinished}}
        </section>
        <section id="batch-results">
        <h2>{{t.batch_results}}</h2>
        <nav aria-label="{{t.batch_show}}"><ul class="filters">{{#filters}}<li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{text}}</a></li>{{/filters}}</ul></nav>
        {{^has_items}}<p>{{t.batch_none}}</p>{{/has_items}}
        {{#has_items}}<div class="scroll" tabindex="0" role="region" aria-label="{{t.batch_results}}"><table class="results"><thead><tr><th scope="col">{{t.batch_photo}}</th><th scope="col">{{t.batch_found}}</th><th scope="col">{{t.batch_design}}, {{t.holder}}</th></tr></thead><tbody>{{#items}}<tr><th scope="row">{{#has_page}}<a href="/batches/{{batch}}/photos/{{photo}}">{{file}}</a>{{/has_page}}{{^has_page}}{{file}}{{/has_page}}</th><td>{{#is_copy}}<b>{{found}}</b>{{/is_copy}}{{^is_copy}}{{found}}{{/is_copy}}</td><td>{{#designs}}<a href="/designs/{{number}}">{{number}} {{title}}</a>, {{holder}}<br>{{/designs}}</td></tr>{{/items}}</tbody></table></div>{{/has_items}}
        {{#next}}<p><a class="button" rel="next" href="{{next}}">{{t.next_page}}</a></p>{{/next}}
        {{#has_results}}<h2>{{t.batch_downloads}}</h2><p><a class="button" href="/batches/{{id}}/results/all.csv">CSV</a> <a class="button" href="/batches/{{id}}/results/all.jsonl">JSON</a></p>{{/has_results}}
        {{#has_reports}}<h2>{{t.batch_reports}}</h2><ul class="plainlist">{{#reports}}<li>{{text}}: <a href="/batches/{{id}}/report/{{number}}.pdf">PDF<span class="hidden"> {{text}}</span></a> · <a href="/batches/{{id}}/report/{{number}}.html">HTML<span class="hidden"> {{text}}</span></a></li>{{/reports}}</ul>{{/has_reports}}
        </section>
        {{#open}}<h2>{{t.batch_add}}</h2><p class="hint">{{t.batch_add_hint}}</p>
        <form class="send-batch" method="post" action="/batches/{{id}}/photos" enctype="multipart/form-data" data-known="/batches/{{id}}/known"
        """# + " " + batchWords + ">" + batchInputs + #"""
            <button>{{t.batch_begin}}</button><p class="progress" role="status" aria-live="polite"></p><progress max="100" hidden aria-label="{{t.sending}}"></progress></form>
            {{#unfinished}}<form method="post" action="/batches/{{id}}"><input type="hidden" name="form_token" value="{{form_token}}"><button name="act" value="cancel" class="second" aria-describedby="bc">{{t.batch_cancel}}</button><p class="hint" id="bc">{{t.batch_cancel_hint}}</p></form>{{/unfinished}}{{/open}}
            <form method="post" action="/batches/{{id}}"><input type="hidden" name="form_token" value="{{form_token}}"><button name="act" value="delete" class="danger" aria-describedby="bd">{{t.batch_delete}}</button><p class="hint" id="bd">{{t.batch_delete_hint}}</p></form>
            """#
}
