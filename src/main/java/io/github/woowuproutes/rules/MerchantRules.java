package io.github.woowuproutes.rules;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.ConfigurationFault;
import io.github.woowuproutes.order.Identity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All rules of one installation.
 *
 * @param normalization how customers are written
 * @param anonymous     who is nobody
 * @param identity      what identifies a customer in WoowUp
 * @param earnings      what of an order earns
 * @param branches      WoowUp's names of the branches
 * @param invoiceNumber the number by which WoowUp knows an order
 */
public record MerchantRules(
        Normalization normalization,
        Anonymous anonymous,
        Identity identity,
        Earnings earnings,
        Branches branches,
        InvoiceNumber invoiceNumber) {

    /** The keys that the rules are made of, or what several of them begin with. */
    public static final List<String> KEYS = List.of(
            "woowup.customer.id",
            "woowup.branch.",
            "woowup.invoice-number",
            "orders.anonymous",
            "orders.normalize.",
            "orders.country",
            "orders.currency",
            "orders.minimum-total");

    private static final String ANONYMOUS = "orders.anonymous";
    private static final String NOBODY = "none";

    /**
     * Reads the rules.
     *
     * @param workingDirectory the installation, with the files that the rules are in
     * @throws ConfigurationException with everything that is wrong with those files, line by line
     */
    public static MerchantRules load(Configuration configuration, Path workingDirectory) {
        List<ConfigurationFault> faults = new ArrayList<>();
        MerchantRules rules = new MerchantRules(
                Normalization.of(configuration),
                anonymous(configuration, workingDirectory, faults),
                new Identity(
                        configuration.list("woowup.customer.id"),
                        configuration.find("orders.country").isPresent()),
                Earnings.of(configuration),
                branches(configuration, workingDirectory, faults),
                new InvoiceNumber(configuration.text("woowup.invoice-number"), configuration.text("orders.shop")));
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return rules;
    }

    /** What {@link #load} would find wrong with the files of rules; empty if it would succeed. */
    public static List<ConfigurationFault> faults(Configuration configuration, Path workingDirectory) {
        List<ConfigurationFault> faults = new ArrayList<>();
        anonymous(configuration, workingDirectory, faults);
        branches(configuration, workingDirectory, faults);
        return faults;
    }

    private static Anonymous anonymous(
            Configuration configuration, Path workingDirectory, List<ConfigurationFault> faults) {
        String name = configuration.text(ANONYMOUS);
        if (name.equals(NOBODY)) {
            return Anonymous.off();
        }
        RuleFile file = RuleFile.read(ANONYMOUS, name, workingDirectory);
        Anonymous anonymous = AnonymousFile.read(file);
        faults.addAll(file.faults());
        return anonymous;
    }

    private static Branches branches(
            Configuration configuration, Path workingDirectory, List<ConfigurationFault> faults) {
        Branches.Unknown unknown = Branches.Unknown.valueOf(
                configuration.text("woowup.branch.unknown").toUpperCase(Locale.ROOT));
        if (!Files.exists(workingDirectory.resolve(BranchFile.NAME))) {
            return Branches.of(Map.of(), unknown);
        }
        RuleFile file = RuleFile.read(BranchFile.NAME, BranchFile.NAME, workingDirectory);
        Map<String, String> names = BranchFile.read(file);
        faults.addAll(file.faults());
        return Branches.of(names, unknown);
    }
}
