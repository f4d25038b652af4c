package id.lontar.rules;

import java.util.Locale;

/// What a law file is about: `topics.yaml` says which file is about what.
public enum Topic {
    PERSONS,
    COMPANIES,
    DATES,
    CALENDAR,
    CODES,
    ACCOUNTS,
    /// Lists this program works with, which no form shows.
    INNER;

    static Topic named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// The message key.
    public String key() {
        return "law.topic." + name().toLowerCase(Locale.ROOT);
    }
}
