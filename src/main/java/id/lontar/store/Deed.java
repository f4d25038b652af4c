package id.lontar.store;

import id.lontar.filing.JournalEntry;
import id.lontar.filing.Role;

import java.util.EnumSet;
import java.util.Set;

/// Something done to a record, and who may do it. The store asks before it writes, and whoever
/// reads the trail asks again.
///
/// @param what done
/// @param detail a person can make sense of, or empty
record Deed(String kind, String id, String what, String detail) {
    static final String SAVE = "SAVE";
    static final String REMOVE = "REMOVE";

    /// A return was looked at, and left where somebody can go on looking.
    static final String LOOK = "LOOK";

    static final String EDIT = "EDIT";
    static final String REVIEW = "REVIEW";

    /// Founded: whoever did it has every role.
    static final String FOUND = "FOUND";

    static final String ADMIT = "ADMIT";
    static final String ASSIGN = "ASSIGN";

    /// Moved in from a store of one desk. What the trail said of records before no longer counts.
    static final String MOVED_IN = "MOVED_IN";

    static final String MOVED_OUT = "MOVED_OUT";

    /// As it stood in the store of one desk.
    static final String MOVED = "MOVED";

    /// The kinds whose records are in no table of records.
    static final String MEMBER = "member";

    static final String OFFICE = "office";

    /// Steps of a draft that send nothing.
    private static final Set<String> AT_HOME =
            Set.of(
                    "REOPEN",
                    "NEW_VERSION",
                    "HANDOFF_IN",
                    "HANDOFF_OUT",
                    "HANDOFF_KEPT",
                    "DISCARD",
                    "RESTORE");

    /// What the gateway said when it was asked, as every open window does by itself.
    private static final Set<String> HEARD = Set.of("STANDING", "RECEIPT");

    private static final Set<Role> WORKING = EnumSet.of(Role.PREPARE, Role.REVIEW, Role.SIGN);

    static Deed of(String kind, String id, String what) {
        return new Deed(kind, id, what, "");
    }

    static Deed step(String kind, String id, JournalEntry entry) {
        return new Deed(kind, id, entry.event(), entry.phase().name());
    }

    boolean isAboutMembers() {
        return kind.equals(MEMBER) || what.equals(FOUND);
    }

    /// Any one of these will do.
    Set<Role> roles() {
        if (what.equals(MOVED)) return EnumSet.of(Role.ADMINISTER);
        return switch (kind) {
            case MEMBER, OFFICE -> EnumSet.of(Role.ADMINISTER);
            case "note", "file" -> EnumSet.allOf(Role.class);
            case "person", "client" -> EnumSet.of(Role.PREPARE);
            case "handling" ->
                    what.equals(REVIEW)
                            ? EnumSet.of(Role.REVIEW)
                            : EnumSet.of(Role.PREPARE, Role.REVIEW);
            case "filing", "journal" -> ofReturn();
            default -> WORKING;
        };
    }

    private Set<Role> ofReturn() {
        return switch (what) {
            case LOOK -> EnumSet.allOf(Role.class);
            case EDIT, REMOVE, SAVE -> EnumSet.of(Role.PREPARE);
            default -> {
                if (HEARD.contains(what)) yield EnumSet.allOf(Role.class);
                yield AT_HOME.contains(what) ? WORKING : EnumSet.of(Role.SIGN);
            }
        };
    }
}
