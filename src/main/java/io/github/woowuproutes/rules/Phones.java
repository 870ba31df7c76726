package io.github.woowuproutes.rules;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Phone numbers in the form of E.164: {@code +5491123456789}. How they are dialled within a country is Google's knowledge. */
final class Phones {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String country;

    /** @param country {@code orders.country}: where a number is dialled that does not say so itself */
    Phones(String country) {
        this.country = country;
    }

    /** The number as E.164; as it came, if it cannot be one of that country or of the one it names. */
    String of(String phone) {
        try {
            PhoneNumber number = numbers.parse(phone, country);
            // a number without its area code is that of somebody else in each town
            return numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? numbers.format(number, PhoneNumberFormat.E164)
                    : phone;
        } catch (NumberParseException noNumber) {
            return phone;
        }
    }
}
