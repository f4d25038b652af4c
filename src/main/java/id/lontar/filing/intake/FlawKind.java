package id.lontar.filing.intake;

/// What may be odd about somebody's file. The names are those of `--repair`, and the message
/// `intake.flaw.NAME` says what it is.
public enum FlawKind {
    // Worth knowing; nothing has to be done.
    /// The letters are taken for those of another charset than UTF-8, which the file does not say.
    CHARSET(Weight.NOTE),
    HEADER_ROW(Weight.NOTE),
    NO_HEADER(Weight.NOTE),
    COLUMN_LEFT(Weight.NOTE),
    SHEET_LEFT(Weight.NOTE),
    EMPTY_ROW(Weight.NOTE),
    HIDDEN_ROW(Weight.NOTE),
    COMPUTED(Weight.NOTE),
    NOT_NIK(Weight.NOTE),
    OTHER_NUMBER(Weight.NOTE),

    // The file as a whole.
    NO_COLUMN(Weight.OPEN),
    NO_ROWS(Weight.OPEN),
    /// An open quotation mark swallowed the rows after it.
    SWALLOWED(Weight.OPEN),

    // Rows.
    SHIFTED(Weight.OPEN),
    SHORT_ROW(Weight.OPEN),
    STRAY_ROW(Weight.OPEN),
    TOTAL_ROW(Weight.OPEN),
    /// Which of the figures is wrong no program can tell.
    TOTAL_DIFFERS(Weight.DECISION),
    DUPLICATE(Weight.OPEN),
    DUPLICATE_DIFFERS(Weight.OPEN),
    ALREADY_THERE(Weight.OPEN),
    WRONG_YEAR(Weight.DECISION),
    NOT_YOURS(Weight.DECISION),
    FINAL_TAX(Weight.DECISION),
    OWN_NUMBER(Weight.OPEN),
    TAX_ABOVE_GROSS(Weight.OPEN),

    // Any cell.
    EMPTY_CELL(Weight.OPEN),
    MERGED(Weight.OPEN),
    ERROR_CELL(Weight.OPEN),
    LOST_LETTERS(Weight.OPEN),
    LINE_BREAK(Weight.OPEN),
    APOSTROPHE(Weight.OPEN),
    SPACES(Weight.OPEN),
    MOJIBAKE(Weight.OPEN),
    SCIENTIFIC(Weight.OPEN),
    LOST_DIGITS(Weight.OPEN),

    // NPWP.
    NPWP_15(Weight.OPEN),
    NPWP_MARKS(Weight.OPEN),
    NPWP_ZERO(Weight.OPEN),
    NPWP_LENGTH(Weight.OPEN),
    NOT_NPWP(Weight.OPEN),
    LEADING_ZERO(Weight.OPEN),
    NITKU(Weight.OPEN),
    NUMBER_AS_DATE(Weight.OPEN),

    // Dates.
    DATE_SWAPPED(Weight.OPEN),
    DATE_AMBIGUOUS(Weight.OPEN),
    DATE_FORM(Weight.OPEN),
    DATE_SERIAL(Weight.OPEN),
    DATE_IMPOSSIBLE(Weight.OPEN),
    NOT_DATE(Weight.OPEN),
    FUTURE(Weight.OPEN),

    // Amounts.
    AMOUNT_FORM(Weight.OPEN),
    AMOUNT_AMBIGUOUS(Weight.OPEN),
    AMOUNT_DASH(Weight.OPEN),
    SEN(Weight.OPEN),
    NEGATIVE(Weight.OPEN),
    PERCENT(Weight.OPEN),
    NOT_AMOUNT(Weight.OPEN),

    // Kinds of tax.
    TYPE_FORM(Weight.OPEN),
    NOT_TYPE(Weight.OPEN);

    private enum Weight {
        NOTE,
        OPEN,
        /// Its repair gives up a slip or takes sides, so it is taken by its own name only.
        DECISION
    }

    private final Weight weight;

    FlawKind(Weight weight) {
        this.weight = weight;
    }

    /// Whether the file imports nothing while this stands.
    public boolean isOpen() {
        return weight != Weight.NOTE;
    }

    /// Whether "repair all" leaves it alone.
    public boolean isDecision() {
        return weight == Weight.DECISION;
    }

    public String key() {
        return "intake.flaw." + name();
    }
}
