package id.lontar.rules.badan;

import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The accounts of one sector, profit and loss or balance sheet, in the order of the form.
public final class Chart {
    private final List<Account> accounts;
    private final Map<String, Account> byCode = new HashMap<>();

    private Chart(List<Account> accounts) {
        this.accounts = List.copyOf(accounts);
        for (var each : accounts) byCode.put(each.code(), each);
    }

    /// The code list of a sector's accounts: `l1a-profit` for the profit and loss of `1A`.
    public static String list(String sector, String part) {
        return "l" + sector.toLowerCase(Locale.ROOT) + "-" + part;
    }

    static Chart read(Law law, TaxYear year, String list) {
        var accounts = new ArrayList<Account>();
        for (var each : law.entry(list, year).value())
            if (!each.path("type").asText().equals("header")) accounts.add(Account.of(each));
        return new Chart(accounts);
    }

    public List<Account> accounts() {
        return accounts;
    }

    public Optional<Account> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// 1 when more of the account makes the total at the top larger, -1 when it makes it smaller.
    public int signToTop(Account account) {
        var sign = account.sign();
        var above = account.parent().flatMap(this::find);
        while (above.isPresent()) {
            sign *= above.get().sign();
            above = above.get().parent().flatMap(this::find);
        }
        return sign;
    }

    /// Whether an account goes into a sum, over others or at once.
    boolean isInto(Account account, String sum) {
        var above = account.parent();
        while (above.isPresent() && !above.get().equals(sum))
            above = find(above.get()).flatMap(Account::parent);
        return above.isPresent();
    }
}
