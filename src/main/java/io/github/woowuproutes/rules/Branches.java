package io.github.woowuproutes.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shop's codes of its branches, and WoowUp's names of them: {@code routes/mappings/branches.csv}. */
public final class Branches {

    /** What happens to a branch that the file does not know: {@code woowup.branch.unknown}. */
    public enum Unknown {
        /** The order earns its points, and WoowUp is told no branch. */
        OMIT,
        /** A person has to look at the order. */
        PARK,
        /** WoowUp is told the branch as the shop calls it. */
        SEND
    }

    private static final Logger LOG = LoggerFactory.getLogger(Branches.class);
    /** Who sends a new code with each order has told enough with these. */
    private static final int MOST_WARNINGS = 1_000;

    private final Map<String, String> names;
    private final Unknown unknown;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    private Branches(Map<String, String> names, Unknown unknown) {
        this.names = names;
        this.unknown = unknown;
    }

    /** @param names WoowUp's names by the shop's codes; without any, every branch goes as the shop calls it */
    static Branches of(Map<String, String> names, Unknown unknown) {
        Map<String, String> known = new HashMap<>();
        // whoever has WoowUp's names already needs no line of the file
        names.values().forEach(name -> known.put(plain(name), name));
        names.forEach((code, name) -> known.put(plain(code), name));
        return new Branches(known, unknown);
    }

    /** True if an order of this branch is for a person to look at. */
    public boolean isHeld(Optional<String> branch) {
        return unknown == Unknown.PARK && isUnknown(branch);
    }

    /** The branch as WoowUp is told of it; empty for none. Warns once of a branch that is left out. */
    public Optional<String> name(Optional<String> branch) {
        if (!isUnknown(branch)) {
            return branch.map(code -> names.getOrDefault(plain(code), code));
        }
        if (unknown == Unknown.SEND) {
            return branch;
        }
        branch.filter(code -> warned.size() < MOST_WARNINGS && warned.add(plain(code)))
                .ifPresent(code -> LOG.warn(
                        "the branch \"{}\" is not in {}: its orders earn their points without a branch",
                        RuleFile.shown(code),
                        BranchFile.NAME));
        return Optional.empty();
    }

    private boolean isUnknown(Optional<String> branch) {
        return !names.isEmpty()
                && branch.filter(code -> !names.containsKey(plain(code))).isPresent();
    }

    private static String plain(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
