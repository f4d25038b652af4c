package id.lontar.rules.badan;

import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Table;

/// Dealings with related parties and with tax havens (special attachments 3A, 3A-1, 3A-2; Coretax
/// L-10A to D). They list; no figure of the tax follows from them.
///
/// Source: UU PPh Pasal 18 ayat (3), (4).
public final class RelatedParties {
    private RelatedParties() {}

    public static final Question<Boolean> ANY = flag("related.any");

    public static final Column<String> NAME = words("name");
    public static final Column<String> NPWP = words("npwp");
    public static final Column<String> COUNTRY = words("country");
    public static final Column<String> TIE = words("tie");
    public static final Column<String> DEAL = words("deal");
    public static final Column<Rupiah> AMOUNT = amount("amount");
    public static final Column<String> METHOD = words("method");
    public static final Column<String> REASON = words("reason");
    public static final Table DEALS =
            table("related.deals", NAME, NPWP, COUNTRY, TIE, DEAL, AMOUNT, METHOD, REASON);
    public static final Table HAVENS = table("related.havens", NAME, COUNTRY, DEAL, AMOUNT);

    /// The statement that transfer-pricing documents exist.
    public static final Question<Boolean> DOCUMENTS = flag("related.documents");

    public static final Question<String> DOCUMENTS_DATE = text("related.documentsDate");
}
