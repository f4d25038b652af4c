"""What both generations of the corporate return share when a case is worked by hand: the law as
typed in here from its text, with exact fractions, and how a case is written down.
"""
from fractions import Fraction

M, B = 1_000_000, 1_000_000_000

# UU PPh Pasal 17 (1) b and (2b): 25 % and 5 points less; UU 2/2020 and UU 7/2021: 22 %, 3 points less
GENERAL = {2019: 25, **{y: 22 for y in range(2020, 2027)}}
LISTED = {2019: 20, **{y: 19 for y in range(2020, 2027)}}
SMALL, CEILING = 48 * B // 10, 50 * B  # Pasal 31E (1)


def half_up(share):
    return (2 * share.numerator + share.denominator) // (2 * share.denominator)


def thousands(amount):
    """Pasal 17 (4)."""
    return max(0, amount) // 1000 * 1000


def tariff(year, choice, pkp, turnover, other="0"):
    """What the facility covers, what it does not, and the tax on each."""
    rate = Fraction(GENERAL[year], 100)
    if choice == "b":
        rate = Fraction(LISTED[year], 100)
    if choice == "d":
        rate = Fraction(other.replace(",", ".")) / 100
    covered = 0
    if choice == "c" and turnover <= CEILING:
        covered = pkp if turnover <= SMALL else half_up(Fraction(pkp * SMALL, turnover))
    half = half_up(Fraction(covered * GENERAL[year], 200))
    return covered, pkp - covered, half, half_up((pkp - covered) * rate)


def losses(year, rows, net):
    """Pasal 6 (2): oldest first, five years (more with a facility), none in a year without profit.
    Gives what is used, what next year may still use, and what is lost for good."""
    used = following = expired = 0
    for from_year, loss, before, *term in sorted(rows):
        lasts = max(5, term[0]) if term else 5
        if not 1 <= year - from_year <= lasts:
            continue
        left = loss - before
        now = min(left, max(0, net) - used)
        used += now
        if year + 1 - from_year <= lasts:
            following += left - now
        else:
            expired += left - now
    return used, following + max(0, -net), expired


def one_way(name):
    """The same country, whatever its blanks and capitals."""
    return " ".join(name.split()).upper()


def abroad(rows, pkp, tax):
    """Pasal 24: country by country, never above the share of the tax, sen cut off."""
    rows = [(one_way(r[0]), *r[1:]) for r in rows]
    credit, done = 0, []
    for country in dict.fromkeys(r[0] for r in rows):
        net = sum(r[1] for r in rows if r[0] == country)
        paid = sum(r[2] for r in rows if r[0] == country)
        limit = tax * net // pkp if pkp else 0
        credit += min(paid, limit, tax)
        done.append(f"{country}: {paid} or {limit}")
    return min(credit, tax), "; ".join(done)


def status(balance):
    return "NIHIL" if balance == 0 else "KURANG_BAYAR" if balance > 0 else "LEBIH_BAYAR"


def settles(balance, amends, given_back):
    """KUP Pasal 8: what the original owed was paid with it; what it overpaid is only held against
    the new balance when it was given out."""
    return balance - amends if amends and (amends > 0 or given_back) else balance


def left_open(balance, amends, given_back):
    return "" if amends is None else f"; before {amends}, so {settles(balance, amends, given_back)} is open"


def amending(amends, given_back):
    if amends is None:
        return {}
    return {"amendment.number": 1, "amendment.previousBalance": amends,
            **({"amendment.refunded": given_back} if amends < 0 else {})}


def scalar(value):
    if isinstance(value, bool):
        return '"YA"' if value else '"TIDAK"'
    return str(value) if isinstance(value, int) else '"' + str(value) + '"'


def flow(pairs):
    return "{ " + ", ".join(f'"{k}": {scalar(v)}' for k, v in pairs.items()) + " }"


def write(case):
    """One scenario of the file."""
    out = ["  # " + line for line in case["worked"]]
    out.append(f'  - name: "{case["name"]}"')
    out.append(f'    year: {case["year"]}')
    for key in ("today",):
        if key in case:
            out.append(f"    {key}: {case[key]}")
    out.append(f'    answers: {flow(case["answers"])}')
    if case["tables"]:
        out.append("    tables:")
        for table, rows in case["tables"].items():
            if not rows:
                out.append(f'      "{table}": []')
                continue
            out.append(f'      "{table}":')
            out += [f"        - {flow(row)}" for row in rows]
    out.append(f'    lines: {flow(case["lines"])}')
    for key in ("findings", "absent"):
        if case.get(key):
            out.append(f'    {key}: [ {", ".join(scalar(each) for each in case[key])} ]')
    out.append(f'    ready: {"true" if case.get("ready", True) else "false"}')
    return "\n".join(out)


def payment(amount, day):
    return [{"kind": "NTPN", "number": "A1B2C3D4E5F6G7H8", "date": day, "amount": amount}]


def slips(credits, year):
    """`(type, base, withheld)`, given at the end of the year."""
    return [{"name": f"PT Pemotong {i}", "npwp": "0013000021012000", "type": str(t), "base": base,
             "amount": tax, "number": f"2.3-{i:07d}", "date": f"{year}-12-31"}
            for i, (t, base, tax) in enumerate(credits, 1)]


def foreign(rows):
    """`(country, net, tax, gross)`."""
    out = []
    for country, net, tax, *gross in rows:
        row = {"payer": country + " Ltd", "country": country, "net": net, "tax": tax}
        if gross:
            row["gross"] = gross[0]
        out.append(row)
    return out


def loss_rows(rows):
    return [dict(zip(("year", "loss", "used", "term"), row)) for row in rows]


def months(answers):
    """Pasal 25 (1): twelve, or those of a part of a year, a begun month among them."""
    first, last = (answers or {}).get("identity.bookYearStart"), (answers or {}).get("identity.bookYearEnd")
    if not first or not last:
        return 12
    (y1, m1), (y2, m2) = ((int(day[:4]), int(day[5:7])) for day in (first, last))
    return min(12, y2 * 12 + m2 - y1 * 12 - m1 + 1)


def instalments(year, choice, other, turnover, net, following, irregular, credits, special, answers):
    """Pasal 25: a to g."""
    regular = max(0, net - irregular)
    pkp = thousands(regular - following)
    _, _, half, full = tariff(year, choice, pkp, turnover, other)
    own = max(0, half + full - credits)
    return [regular, following, pkp, half + full, credits, own, 0 if special else own // months(answers)]
