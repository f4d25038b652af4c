package id.lontar.filing;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of an Indonesian mobile phone, in the form of ITU-T E.164: `+6281234567890`.
///
/// Source of which numbers there are: the metadata of Google's libphonenumber.
public record PhoneNumber(String e164) {
    private static final String INDONESIA = "ID";
    private static final Pattern MOBILE = Pattern.compile("\\+628[0-9]{7,11}");
    private static final PhoneNumberUtil KNOWN = PhoneNumberUtil.getInstance();

    /// Longer than any way to write a number; a whole page is not searched for one.
    private static final int LONGEST = 40;

    /// How much of it is shown: enough to know one's own by.
    private static final int SHOWN_FIRST = 4;

    private static final int SHOWN_LAST = 3;

    public PhoneNumber {
        if (!MOBILE.matcher(e164).matches())
            throw new IllegalArgumentException("not an Indonesian mobile number in E.164");
    }

    /// What people type: `0812-3456-7890`, `62 812 3456 7890` or `+62 (812) 34567890`. Empty for
    /// numbers of other countries and of fixed lines, to which no code is sent.
    public static Optional<PhoneNumber> parse(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        try {
            var number = KNOWN.parse(typed, INDONESIA);
            if (number.hasExtension() || !KNOWN.isValidNumberForRegion(number, INDONESIA))
                return Optional.empty();
            if (KNOWN.getNumberType(number) != PhoneNumberType.MOBILE) return Optional.empty();
            return Optional.of(KNOWN.format(number, PhoneNumberFormat.E164))
                    .filter(each -> MOBILE.matcher(each).matches())
                    .map(PhoneNumber::new);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /// `0812****890`.
    public String masked() {
        var national = "0" + e164.substring("+62".length());
        return national.substring(0, SHOWN_FIRST)
                + "****"
                + national.substring(national.length() - SHOWN_LAST);
    }

    /// It stands in no log.
    @Override
    public String toString() {
        return masked();
    }
}
