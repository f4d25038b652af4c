package id.lontar.rules.badan;

import static id.lontar.rules.badan.Typed.table;
import static id.lontar.rules.badan.Typed.words;

import id.lontar.rules.Column;
import id.lontar.rules.Table;

/// The main branches of the company (special attachment 5A) or its places of business (Coretax
/// L-5 part A).
public final class Branches {
    private Branches() {}

    /// NPWP of the branch, or the 22 digits of the place of business.
    public static final Column<String> NUMBER = words("number");

    public static final Column<String> NAME = words("name");
    public static final Column<String> ADDRESS = words("address");
    public static final Table BRANCHES = table("branches", NUMBER, NAME, ADDRESS);
}
