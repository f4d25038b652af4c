package id.lontar.form.op;

import id.lontar.form.Ending;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;

import java.util.List;

/// Where one form keeps what the checks shared by 1770S and 1770 look at.
///
/// @param wifeRow the row of final income for the wife's wage from one employer
/// @param finalTypes the code list of the rows of final income
/// @param income net income of all sources
/// @param withheld the credits from others
/// @param declared everything earned, taxed or not, that can have paid for assets
/// @param creditsAbroadTyped whether tax paid abroad is typed among the slips (PPh Pasal 24)
record OnForm(
        String wifeRow,
        String finalTypes,
        Line<Rupiah> income,
        Line<Rupiah> withheld,
        List<Line<Rupiah>> declared,
        boolean creditsAbroadTyped,
        Ending ending) {
    OnForm {
        declared = List.copyOf(declared);
    }
}
