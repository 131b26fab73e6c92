extension PageTemplates {
    /// The batches of an office's submissions, the latest first.
    static let submissions = #"""
        <h1>{{t.submissions_title}}</h1><p>{{t.submissions_lead}}</p>
        <section data-poll="{{#unfinished}}/submissions{{/unfinished}}" aria-label="{{t.submissions_progress}}">
        <p class="big" role="status" aria-live="polite" data-live="summary">{{summary}}</p>
        {{#unfinished}}{{^watched}}<noscript><p><a href="/submissions?watch=1">{{t.batch_watch}}</a></p></noscript>{{/watched}}{{/unfinished}}
        </section>
        <section id="batch-results" aria-label="{{t.submissions_batches}}">
        {{^any}}<p>{{t.submissions_none}}</p>{{/any}}
        <ul class="plainlist">{{#batches}}<li><a href="/submissions/{{number}}"><b>{{name}}</b></a> <span class="tag" data-live="state-{{number}}">{{state}}</span><br>
        <progress max="{{most}}" value="{{finished}}" aria-label="{{t.submissions_progress}}: {{name}}" data-live="bar-{{number}}"></progress>
        <span data-live="progress-{{number}}">{{progress}} · {{t.submissions_copies}}: {{copies}} · {{t.submissions_aside}}: {{aside}}</span><br><span class="small">{{at}} · {{actor}}</span></li>{{/batches}}</ul>
        {{#next}}<p><a class="button" rel="next" href="{{next}}">{{t.submissions_older}}</a></p>{{/next}}
        </section>
        """#

    /// One of them.
    static let submissionBatch = #"""
        <h1>{{name}}</h1><p class="small">{{at}} · {{t.submissions_from}}: {{source}} · {{t.submissions_by}}: {{actor}}</p>
        {{#goes_on}}<p>{{.}}</p>{{/goes_on}}
        <section data-poll="{{#unfinished}}/submissions/{{number}}{{/unfinished}}" aria-label="{{t.submissions_progress}}">
        <p class="big" role="status" aria-live="polite" data-live="progress">{{progress}}</p>
        <progress max="{{most}}" value="{{finished}}" aria-label="{{t.submissions_progress}}" data-live="bar"></progress>
        <dl class="counts"><dt>{{t.submissions_state}}</dt><dd data-live="state">{{state}}</dd><dt>{{t.submissions_all}}</dt><dd data-live="all">{{all}}</dd><dt>{{t.submissions_waiting}}</dt><dd data-live="waiting">{{waiting}}</dd><dt>{{t.submissions_at_work}}</dt><dd data-live="at-work">{{at_work}}</dd><dt>{{t.submissions_done}}</dt><dd data-live="done">{{done}}</dd><dt>{{t.submissions_aside}}</dt><dd data-live="aside">{{aside}}</dd><dt>{{t.submissions_copies}}</dt><dd data-live="copies">{{copies}}</dd><dt>{{t.submissions_undecided}}</dt><dd data-live="undecided">{{undecided}}</dd><dt>{{t.submissions_unread}}</dt><dd data-live="unread">{{unread}}</dd></dl>
        {{#unfinished}}{{^watched}}<noscript><p><a href="/submissions/{{number}}?watch=1">{{t.batch_watch}}</a></p></noscript>{{/watched}}{{/unfinished}}
        </section>
        <form method="post" action="/submissions/{{number}}"><input type="hidden" name="form_token" value="{{form_token}}">{{#can_pause}}<button name="act" value="pause" class="second" aria-describedby="sp">{{t.submissions_pause}}</button><p class="hint" id="sp">{{t.submissions_pause_hint}}</p>{{/can_pause}}{{#can_resume}}<button name="act" value="resume" class="second">{{t.submissions_resume}}</button>{{/can_resume}}{{#can_retry}}<button name="act" value="retry" class="second" aria-describedby="sr">{{t.submissions_retry}}</button><p class="hint" id="sr">{{t.submissions_retry_hint}}</p>{{/can_retry}}</form>
        {{#has_problems}}<details><summary>{{t.submissions_problems}}: {{problem_count}}</summary><ul class="plainlist">{{#problems}}<li>{{place}}: {{reason}}</li>{{/problems}}</ul></details>{{/has_problems}}
        <section id="batch-results">
        <h2>{{t.submissions_results}}</h2>
        <nav aria-label="{{t.batch_show}}"><ul class="filters">{{#filters}}<li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{text}}</a></li>{{/filters}}</ul></nav>
        {{^has_items}}<p>{{t.submissions_no_items}}</p>{{/has_items}}
        {{#has_items}}<div class="scroll" tabindex="0" role="region" aria-label="{{t.submissions_results}}"><table class="results"><thead><tr><th scope="col">{{t.submission}}</th><th scope="col">{{t.submission_answer}}</th><th scope="col">{{t.submission_of}}</th><th scope="col">{{t.submission_decision}}</th><th scope="col">{{t.holder}}</th><th scope="col">{{t.submission_day}}</th></tr></thead><tbody>{{#items}}<tr><th scope="row"><a href="{{href}}">{{reference}}</a> {{title}}</th><td>{{#is_copy}}<b>{{answer}}</b>{{/is_copy}}{{^is_copy}}{{answer}}{{/is_copy}}{{#why}}<br><span class="small">{{.}}</span>{{/why}}</td><td>{{#designs}}<a href="/designs/{{design}}">{{design}} {{design_title}}</a><br>{{/designs}}{{#others}}<a href="{{other_href}}">{{other}}</a> <span class="small">{{order}}</span><br>{{/others}}</td><td>{{#decision}}{{.}}{{/decision}}</td><td>{{holder}}</td><td>{{day}}</td></tr>{{/items}}</tbody></table></div>{{/has_items}}
        {{#next}}<p><a class="button" rel="next" href="{{next}}">{{t.next_page}}</a></p>{{/next}}
        </section>
        """#

    /// One submission, beside what it agrees with.
    static let submission =
        #"""
        <p><a href="/submissions/{{batch}}">{{batch_name}}</a></p>
        <h1>{{reference}}</h1>{{#problem}}<p class="sum bad" role="alert">{{.}}</p>{{/problem}}
        <p class="sum {{class}}">{{answer}}</p>{{#whys}}<p class="small">{{.}}</p>{{/whys}}
        <dl>{{#fields}}<dt>{{label}}</dt><dd>{{value}}</dd>{{/fields}}</dl>
        <h2>{{t.submission_views}}</h2><div class="photos">{{#views}}<figure>
        """# + picture + #"""
            <figcaption>{{label}}, {{file}}</figcaption></figure>{{/views}}</div>
            <h2>{{t.submission_found}}</h2>{{^has_found}}<p>{{t.submission_nothing}}</p>{{/has_found}}
            {{#found}}
            """# + agreement + #"""
            {{/found}}{{#has_similar}}<h2>{{t.submission_similar}}</h2>{{#similar}}
            """# + agreement + #"""
            {{/similar}}{{/has_similar}}
            <h2>{{t.submission_decisions}}</h2>{{^has_decisions}}<p>{{t.submission_no_decisions}}</p>{{/has_decisions}}
            {{#has_decisions}}<div class="scroll" tabindex="0" role="region" aria-label="{{t.submission_decisions}}"><table><thead><tr><th scope="col">{{t.when}}</th><th scope="col">{{t.who}}</th><th scope="col">{{t.submission_decision}}</th><th scope="col">{{t.reason}}</th></tr></thead><tbody>{{#decisions}}<tr><td>{{at}}</td><td>{{actor}}</td><td>{{what}}</td><td>{{reason}}</td></tr>{{/decisions}}</tbody></table></div>{{/has_decisions}}
            <h2 id="decide">{{t.submission_decide}}</h2><form method="post" action="{{path}}"><input type="hidden" name="form_token" value="{{form_token}}">
            <fieldset><legend>{{t.submission_decision}}</legend>{{#choices}}<label class="tick"><input type="radio" name="decision" value="{{value}}" required{{#chosen}} checked{{/chosen}}>{{text}}</label>{{/choices}}
            <label class="tick"><input type="radio" name="decision" value="design" required{{#design_chosen}} checked{{/design_chosen}}>{{t.submission_other_design}}</label><label>{{t.submission_design_number}} <input name="design" maxlength="40" autocomplete="off" autocapitalize="characters" placeholder="OY-000012" value="{{design_value}}"></label>
            <label class="tick"><input type="radio" name="decision" value="submission" required{{#submission_chosen}} checked{{/submission_chosen}}>{{t.submission_other_submission}}</label><label>{{t.submission_reference}} <input name="submission" maxlength="500" autocomplete="off" value="{{submission_value}}"></label>
            <label class="tick"><input type="radio" name="decision" value="not-a-copy" required{{#not_chosen}} checked{{/not_chosen}}>{{t.submission_not_a_copy}}</label>
            <label class="tick"><input type="radio" name="decision" value="needs-a-look" required{{#look_chosen}} checked{{/look_chosen}}>{{t.submission_needs_a_look}}</label></fieldset>
            <label>{{t.reason}} <input name="reason" required maxlength="1000" autocomplete="off" aria-describedby="dh" value="{{reason_value}}"></label><p class="hint" id="dh">{{t.submission_decide_hint}}</p>
            <button>{{t.submission_save}}</button></form>
            {{#next}}<p><a class="button" rel="next" href="{{next}}">{{t.submission_next}}</a></p>{{/next}}
            """#

    /// A picture that opens a larger one.
    private static let picture =
        #"{{#picture}}<a href="{{large}}"><img src="{{picture}}" alt="{{label}}" loading="lazy"></a>{{/picture}}{{^picture}}<span class="missing">{{t.no_picture}}</span>{{/picture}}"#

    /// A design or a submission beside the view that agrees best with it.
    private static let agreement =
        #"""
        <article><h3>{{#link}}<a href="{{link}}">{{heading}}</a>{{/link}}{{^link}}{{heading}}{{/link}}</h3>
        <div class="two">{{#sides}}<figure>
        """# + picture + #"""
            <figcaption>{{label}}</figcaption></figure>{{/sides}}</div>
            <dl>{{#order}}<dt>{{t.submission_order}}</dt><dd>{{.}}</dd>{{/order}}{{#kinds}}<dt>{{t.submission_kinds}}</dt><dd>{{.}}</dd>{{/kinds}}<dt>{{t.submission_strength}}</dt><dd>{{strength}}</dd><dt>{{t.submission_part}}</dt><dd>{{part}}</dd><dt>{{t.submission_measure}}</dt><dd>{{nfa}}</dd></dl></article>
            """#
}
