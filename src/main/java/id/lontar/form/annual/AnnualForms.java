package id.lontar.form.annual;

import id.lontar.form.Forms;
import id.lontar.form.badan.Form1771;
import id.lontar.form.badan.FormCtBadan;
import id.lontar.form.coretax.FormCtOp;
import id.lontar.form.op.Form1770;
import id.lontar.form.op.Form1770S;
import id.lontar.form.op.Form1770SS;

import java.util.List;

/// Every annual return this program ships. A form that stands here is offered, filed, printed and
/// read everywhere.
public final class AnnualForms {
    private AnnualForms() {}

    public static final Forms ALL =
            new Forms(
                    List.of(
                            Form1770SS.FORM,
                            Form1770S.FORM,
                            Form1770.FORM,
                            FormCtOp.FORM,
                            Form1771.FORM,
                            FormCtBadan.FORM));
}
