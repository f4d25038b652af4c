package id.lontar.filing.intake;

/// What a column of somebody's list of slips may hold.
public enum Field {
    /// Who withheld the tax.
    NAME,
    /// Of who withheld it.
    NPWP,
    /// Of the slip.
    NUMBER,
    DATE,
    /// The article, such as `23`, or the tax object code that tells it.
    TYPE,
    GROSS,
    TAX,
    /// From whom the tax was withheld, by NPWP or NIK. Goes nowhere: it tells whose slip it is.
    RECIPIENT;

    public String key() {
        return "intake.field." + name();
    }
}
