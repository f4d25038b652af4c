package id.lontar.exchange.paper;

import id.lontar.filing.TaxReturn;
import id.lontar.form.layout.FormSheet;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;

/// Makes the head of each sheet of one return.
record Heads(ReturnText text, TaxReturn taxReturn) {
    Head of(FormSheet sheet) {
        return head(
                sheet.code(), sheet.title().isEmpty() ? formTitle() : sheet.title(), sheet.note());
    }

    /// Of a sheet that is no part of the form.
    ///
    /// @param key of its title; its note is the same with `.note`
    Head of(String key) {
        return head(taxReturn.form().code(), text.say(key), text.say(key + ".note"));
    }

    private String formTitle() {
        return text.say(text.form().label("").replaceAll("\\.$", ""));
    }

    private Head head(String code, String title, String note) {
        return new Head(
                code,
                title,
                note,
                text.say("paper.taxYear"),
                taxReturn.year().toString(),
                taxReturn.revision() == 0
                        ? text.say("paper.normal")
                        : text.say("paper.revision", Integer.toString(taxReturn.revision())),
                who());
    }

    private String who() {
        var answers = text.assessment().answers();
        var npwp =
                answers.get(Taxpayer.NPWP)
                        .map(each -> Npwp.parse(each).map(Npwp::grouped).orElse(each))
                        .orElse("");
        var name = answers.get(Taxpayer.NAME).orElse("");
        return npwp.isEmpty() ? name : text.say("paper.who", npwp, name);
    }
}
