package id.lontar.form.op;

import id.lontar.form.Ending;
import id.lontar.form.Wealth;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;

/// Where one form keeps what the checks shared by 1770S and 1770 look at.
///
/// @param wifeRow the row of final income for the wife's wage from one employer
/// @param finalTypes the code list of the rows of final income
/// @param income net income of all sources
/// @param withheld the credits from others
/// @param wealth assets and debts, and everything earned that can have paid for them
/// @param creditsAbroadTyped whether tax paid abroad is typed among the slips (PPh Pasal 24)
record OnForm(
        String wifeRow,
        String finalTypes,
        Line<Rupiah> income,
        Line<Rupiah> withheld,
        Wealth wealth,
        boolean creditsAbroadTyped,
        Ending ending) {}
