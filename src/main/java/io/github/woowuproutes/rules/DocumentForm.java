package io.github.woowuproutes.rules;

import java.util.Locale;
import java.util.Set;

/** How a document is written: {@code orders.normalize.document}. */
enum DocumentForm {
    /** As it came, without blanks around it. */
    TRIM {
        @Override
        String of(String document) {
            return document;
        }
    },
    /** Nothing but its digits. */
    DIGITS {
        @Override
        String of(String document) {
            return kept(document, false);
        }
    },
    /** Its letters and digits, in upper case: a Chilean RUT may end in K. */
    ALPHANUMERIC {
        @Override
        String of(String document) {
            return kept(document, true).toUpperCase(Locale.ROOT);
        }
    },
    /** Its digits; of a person's Argentine CUIT or CUIL the DNI that is in it. That of a company stays whole. */
    CUIT_TO_DNI {
        @Override
        String of(String document) {
            String digits = kept(document, false);
            return isOfPerson(digits) ? digits.substring(2, CUIT - 1).replaceFirst("^0+(?=.)", "") : digits;
        }
    };

    private static final int CUIT = 11;
    private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final Set<String> PERSONS = Set.of("20", "23", "24", "25", "26", "27");

    /** The document in this form; empty if nothing is left of it. */
    abstract String of(String document);

    /** The form of that name, as the key has it. */
    static DocumentForm named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** ASCII only: a digit in another script is none that WoowUp knows. */
    private static String kept(String document, boolean letters) {
        StringBuilder kept = new StringBuilder(document.length());
        for (int i = 0; i < document.length(); i++) {
            char sign = document.charAt(i);
            boolean letter = sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
            if (sign >= '0' && sign <= '9' || letters && letter) {
                kept.append(sign);
            }
        }
        return kept.toString();
    }

    private static boolean isOfPerson(String digits) {
        if (digits.length() != CUIT || !PERSONS.contains(digits.substring(0, 2))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < CUIT; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % CUIT == 0;
    }
}
