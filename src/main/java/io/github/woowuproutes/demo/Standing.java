package io.github.woowuproutes.demo;

/** What WoowUp's programme and the journal knew of a customer when an order was delivered. */
enum Standing {
    /** WoowUp was asked, and knew the customer. */
    KNOWN("known customer"),
    /** WoowUp was asked, and the customer was initialized. */
    NEW("new customer, initialized"),
    /** An earlier order had found the customer, and WoowUp was not asked again. */
    RETURNING("returning customer, not looked up again");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
