package id.lontar.filing.handoff;

import id.lontar.filing.Handoff.Signed;

import java.util.List;

/// How two rows of steps stand to each other.
enum Chains {
    SAME,
    /// Everything of it is here, and more.
    OLDER,
    /// It goes on from what is here.
    NEWER,
    /// They part somewhere.
    FORKED;

    static Chains compare(List<Signed> here, List<Signed> came) {
        var both = Math.min(here.size(), came.size());
        for (var i = 0; i < both; i++)
            if (!here.get(i).digest().equals(came.get(i).digest())) return FORKED;
        if (here.size() == came.size()) return SAME;
        return here.size() > came.size() ? OLDER : NEWER;
    }
}
