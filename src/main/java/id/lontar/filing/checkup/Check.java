package id.lontar.filing.checkup;

import java.util.List;

/// One thing that was looked at.
///
/// @param code the same in every version and language, such as `DISK-1`. What it says is the
///     message `checkup.CODE`, and what to do about it `checkup.CODE.do`
/// @param facts arguments of the message
public record Check(String code, Standing standing, List<Object> facts) {
    public enum Standing {
        WELL,
        /// Works, and is good to know.
        NOTE,
        ILL
    }

    public Check {
        facts = List.copyOf(facts);
    }

    static Check well(String code, Object... facts) {
        return new Check(code, Standing.WELL, List.of(facts));
    }

    static Check note(String code, Object... facts) {
        return new Check(code, Standing.NOTE, List.of(facts));
    }

    static Check ill(String code, Object... facts) {
        return new Check(code, Standing.ILL, List.of(facts));
    }

    /// Of a practice filing that somebody asked for.
    public static Check practice(boolean filed) {
        return filed ? well("PRACTICE-0") : ill("PRACTICE-1");
    }

    /// What it is about, such as `DISK`.
    public String subject() {
        return code.substring(0, code.indexOf('-'));
    }

    public boolean isIll() {
        return standing == Standing.ILL;
    }
}
