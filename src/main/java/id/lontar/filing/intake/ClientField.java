package id.lontar.filing.intake;

import java.util.Locale;

/// What a column of a list of clients may hold.
public enum ClientField {
    NAME,
    NPWP,
    NIK,
    MAIL,
    PHONE,
    MANDATE,
    MANDATE_UNTIL,
    ENGAGEMENT,
    NOTES;

    public String key() {
        return "clients.field." + name();
    }

    /// As a person types it on the command line, such as `mandate-until`.
    public String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
