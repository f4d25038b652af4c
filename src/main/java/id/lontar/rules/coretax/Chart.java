package id.lontar.rules.coretax;

import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A fixed list of accounts in which each sum says what goes into it.
///
/// @param accounts by code, in the order printed
public record Chart(Map<String, Account> accounts) {
    /// @param into the sum it goes into; empty for the last one
    /// @param sign how it goes into it: 1 or -1
    public record Account(String code, Optional<String> into, int sign) {}

    public static Chart in(String list, Law law, TaxYear year) {
        return law.figure(list, year, Chart::read);
    }

    private static Chart read(Law.Entry entry) {
        var accounts = new LinkedHashMap<String, Account>();
        for (var each : entry.value()) {
            var code = each.path("code").asText();
            var into = Optional.of(each.path("into").asText("")).filter(text -> !text.isEmpty());
            accounts.put(code, new Account(code, into, each.path("sign").asInt(1)));
        }
        return new Chart(accounts);
    }

    static String said(Words words, Chart chart) {
        return words.say("figure.chart", chart.accounts().size());
    }

    public boolean holds(String code) {
        return accounts.containsKey(code);
    }

    /// A sum is worked out, never typed.
    public boolean isSum(String code) {
        return accounts.values().stream()
                .anyMatch(each -> each.into().filter(code::equals).isPresent());
    }

    /// Goes into its sum with a minus, such as returns or a closing inventory.
    public boolean isContra(String code) {
        var account = accounts.get(code);
        return account != null && account.sign() < 0 && !isSum(code);
    }

    /// How an account counts in a sum: 1, -1, or 0 when it does not go into it at all.
    public int weight(String code, String sum) {
        var weight = 1;
        var at = code;
        while (!at.equals(sum)) {
            var account = accounts.get(at);
            if (account == null || account.into().isEmpty()) return 0;
            weight *= account.sign();
            at = account.into().get();
        }
        return weight;
    }
}
