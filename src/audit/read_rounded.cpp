// A share printed as 23 per cent says 22.5 <= 100 z / n <= 23.5 of the count z and its group n,
// which is no linear row. Multiplied out it is two: 45 n <= 200 z and 200 z <= 47 n, in whole
// numbers. Nobody has a share of nobody, so n >= 1 is known too. With a small n such rows tell z
// exactly (17.6 of 17 is 3), which is why shares are read at all.

#include <cmath>

#include "audit/read_parts.h"

namespace samspar::audit {
namespace {

// A published rounded number: value = digits / unit, with one unit standing for the last decimal.
struct Rounded {
    Count digits = 0;
    Count unit = 1;
    // Halves are known to be rounded up; else either way is thought possible.
    bool half_up = false;
};

Rounded read_rounded(Fields& fields) {
    Rounded rounded;
    const Value value = fields.need("value");
    if (const auto decimals = fields.find("decimals")) {
        constexpr Count kMost = 4;
        const Count count = decimals->whole(0);
        if (count > kMost) {
            decimals->fail("must not be above 4");
        }
        for (Count i = 0; i < count; ++i) {
            rounded.unit *= 10;
        }
    }
    const double digits = value.number() * static_cast<double>(rounded.unit);
    constexpr double kLimit = 1e7;
    if (std::abs(digits) > kLimit) {
        value.fail("is too large");
    }
    rounded.digits = std::llround(digits);
    if (std::abs(digits - static_cast<double>(rounded.digits)) > 1e-6) {
        value.fail("has more decimals than \"decimals\" says");
    }
    if (const auto rounding = fields.find("rounding")) {
        rounded.half_up = rounding->text() == "half-up";
        if (!rounded.half_up && rounding->text() != "any") {
            rounding->fail("must be \"half-up\" or \"any\"");
        }
    }
    return rounded;
}

using Cells = std::vector<Region>;  // their sum

void add_parts(Fact& fact, Count coefficient, const Cells& cells) {
    for (const Region& cell : cells) {
        fact.parts.push_back({coefficient, cell});
    }
}

std::string name_of(Fields& fields, const std::string& otherwise) {
    const auto id = fields.find("id");
    fields.ignore({"title", "note"});
    return id ? id->text() : otherwise;
}

// Nobody publishes the share or the mean of an empty group.
Fact somebody(const Fact& quantity, const Cells& population) {
    Fact fact{quantity.label, {}, {}, 1, std::nullopt, quantity.family};
    add_parts(fact, 1, population);
    return fact;
}

// digits - 1/2 <= quantity * unit / population <= digits + 1/2, as two facts without fractions.
// `quantity` holds the numerator and `factor` what it is multiplied by.
void add_rounding(Publication& publication,
                  const Fact& quantity,
                  Count factor,
                  const Cells& population,
                  const Rounded& rounded) {
    Fact low = quantity;
    for (auto& part : low.parts) {
        part.coefficient *= 2 * factor * rounded.unit;
    }
    for (auto& extra : low.extras) {
        extra.coefficient *= 2 * factor * rounded.unit;
    }
    Fact high = low;
    add_parts(low, -(2 * rounded.digits - 1), population);
    low.lower = 0;
    add_parts(high, -(2 * rounded.digits + 1), population);
    high.upper = rounded.half_up ? -1 : 0;
    publication.facts.push_back(somebody(quantity, population));
    publication.facts.push_back(std::move(low));
    publication.facts.push_back(std::move(high));
}

// The cells a mean is taken over: the one member that can be cells, whatever its name.
Cells read_population(const PartReader& reader, Fields& fields) {
    std::optional<Cells> population;
    for (const auto& [name, value] : fields.rest()) {
        const bool label = value.json().is_string() && value.text().find('[') != std::string::npos;
        if (!value.json().is_structured() && !label) {
            report_unread(value, reader.publication);
        } else if (population) {
            value.fail("is a second cell; a mean has one population");
        } else {
            population = read_cells(reader, value);
        }
    }
    if (!population) {
        fields.fail("has no cell \"n\" that says whose mean it is");
    }
    return *population;
}

// The sum behind a mean is an unknown of its own, between n times the least and most value.
void add_range(const PartReader& reader,
               Fields& fields,
               const Fact& sum,
               const Cells& population,
               const std::optional<Value>& least,
               const std::optional<Value>& most) {
    const Count low = least ? least->whole() : 0;
    Fact above = sum;
    add_parts(above, -low, population);
    above.lower = 0;
    reader.publication.facts.push_back(std::move(above));
    if (most) {
        const Count high = most->whole();
        if (high < low) {
            fields.fail("has a \"max\" below its \"min\"");
        }
        Fact below = sum;
        add_parts(below, -high, population);
        below.upper = 0;
        reader.publication.facts.push_back(std::move(below));
    }
}

}  // namespace

void read_ratios(const PartReader& reader, Fields& root) {
    const auto ratios = root.find("ratios");
    int number = 0;
    for (const Value& value : ratios ? ratios->items() : std::vector<Value>{}) {
        Fields fields(value);
        Fact share;
        share.family = reader.publication.families++;
        share.label = name_of(fields, "ratio " + std::to_string(++number));
        const Rounded rounded = read_rounded(fields);
        add_parts(share, 1, read_cells(reader, fields.need("num")));
        const auto scale = fields.find("scale");
        add_rounding(reader.publication,
                     share,
                     scale ? scale->whole(1) : 1,
                     read_cells(reader, fields.need("den")),
                     rounded);
        fields.report_rest(reader.publication);
    }
}

void read_means(const PartReader& reader, Fields& root) {
    const auto means = root.find("means");
    int number = 0;
    for (const Value& value : means ? means->items() : std::vector<Value>{}) {
        Fields fields(value);
        Fact sum;
        sum.family = reader.publication.families++;
        sum.label = name_of(fields, "mean " + std::to_string(++number));
        const Rounded rounded = read_rounded(fields);
        const auto least = fields.find("min");
        const auto most = fields.find("max");
        const auto integer = fields.find("integer");
        const Cells population = read_population(reader, fields);
        if (integer && !integer->boolean()) {
            // Of values with any decimals a mean says only that somebody has one.
            reader.publication.facts.push_back(somebody(sum, population));
            continue;
        }
        sum.extras = {{1, reader.publication.extras++}};
        add_rounding(reader.publication, sum, 1, population, rounded);
        add_range(reader, fields, sum, population, least, most);
    }
}

}  // namespace samspar::audit
