package id.lontar.tax;

import java.util.Arrays;
import java.util.Optional;

/// How husband and wife meet their tax duty: `KK` joint (and everyone unmarried), `HB` apart by
/// court decision, `PH` separated property, `MT` wife files on her own.
///
/// Source: UU PPh Pasal 8.
public enum SpousalStatus {
    KK,
    HB,
    PH,
    MT;

    /// Empty for anything that is not one of the four codes.
    public static Optional<SpousalStatus> parse(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }

    /// Combined tax is worked out on the couple and split by net income (UU PPh Pasal 8 ayat (3)).
    public boolean splitsCombinedTax() {
        return this == PH || this == MT;
    }
}
