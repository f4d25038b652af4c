package id.lontar.rules;

import id.lontar.money.Rupiah;

import java.time.LocalDate;

/// The notice that a return will come later (SPT Y): form 1770-Y, with a provisional computation
/// and its payment.
///
/// Source: UU KUP Pasal 3 ayat (4) and (5).
public final class Extension {
    private Extension() {}

    /// The day the notice was handed in.
    public static final Question<LocalDate> NOTICE = new Question<>("extension.notice", Kind.DATE);

    /// The last day asked for.
    public static final Question<LocalDate> UNTIL = new Question<>("extension.until", Kind.DATE);

    /// What the provisional computation came to and was paid.
    public static final Question<Rupiah> PROVISIONAL =
            new Question<>("extension.provisional", Kind.MONEY);
}
