package id.lontar.form.badan;

import static id.lontar.form.Wanted.wanted;
import static id.lontar.rules.badan.CoretaxCorporate.*;

import id.lontar.form.Finding;
import id.lontar.form.Wanted;
import id.lontar.rules.Assessment;
import id.lontar.rules.LossYears;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.SmallTurnover;

import java.util.List;
import java.util.stream.Stream;

/// Which attachment each yes of the Coretax corporate return opens.
///
/// Source: PER-11/PJ/2025 Pasal 85.
final class WantedCtBadan {
    private WantedCtBadan() {}

    private static final List<Wanted> WANTED =
            List.of(
                    wanted(SMALL, SmallTurnover.MONTHS),
                    wanted(HAS_FINAL, ApartIncome.FINAL_INCOME),
                    wanted(HAS_EXEMPT, ApartIncome.EXEMPT_INCOME),
                    wanted(Facilities.INVESTS, Facilities.INVESTMENTS),
                    wanted(Facilities.TRAINS, Facilities.TRAINING),
                    wanted(Facilities.RESEARCHES, Facilities.RESEARCH),
                    wanted(Facilities.REDUCED, Facilities.REDUCTIONS),
                    wanted(HAS_LOSSES, LossYears.WORKSHEET),
                    wanted(RelatedParties.ANY, RelatedParties.DEALS, RelatedParties.HAVENS),
                    wanted(HAS_AFFILIATES, Company.EQUITY_IN),
                    wanted(HAS_AFFILIATE_DEBT, Company.OWED_TO, Company.OWED_BY),
                    wanted(DEPRECIATES, Depreciation.ASSETS),
                    wanted(HAS_SPECIAL_COSTS, InterestLimits.SPECIAL_COSTS),
                    wanted(Facilities.HAS_SURPLUS, Facilities.SURPLUSES));

    static Stream<Finding> empty(Assessment a) {
        return WANTED.stream().flatMap(each -> each.empty(a));
    }
}
