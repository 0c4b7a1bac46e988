// A person of the aktuella who has ended is one of the avslutade, and who is new one of the nya;
// which one, nothing tells beyond insats and kön. What the three know of her goes into one row.

#include "disclosure/minimality/dressed_rows.h"

#include <algorithm>

#include "disclosure/minimality/answer_fields.h"
#include "disclosure/minimality/joined_persons.h"
#include "disclosure/model/dimension_names.h"

namespace samspar::testing {
namespace {

using audit::Count;
using domain::RegistreringRow;
namespace names = disclosure::names;
using disclosure::Counted;

class Dresser {
public:
    Dresser(const Wardrobe& from,
            const disclosure::Edition& edition,
            const domain::Snapshot& registered)
        : from_(from),
          edition_(edition),
          registered_(registered),
          fields_(from.lists, edition.period, from.dice) {}

    // False when somebody has no counterpart.
    bool join(const std::vector<Count>& unknowns);
    [[nodiscard]] std::vector<DatedRow> rows();

private:
    struct Somebody {
        PossibleAnswers answers;
        bool ended = false;
        bool is_new = false;
    };
    using People = std::vector<PossibleAnswers>;

    [[nodiscard]] int dimension(std::string_view name) const;
    [[nodiscard]] int universe(Counted counted) const;
    [[nodiscard]] bool has(const PossibleAnswers& answers,
                           std::string_view dimension,
                           std::string_view leaf) const;
    bool add(bool Somebody::*which, const People& counted);
    std::string draw(const PossibleAnswers& answers, int dimension);
    DatedRow row(const Somebody& somebody);

    const Wardrobe& from_;
    disclosure::Edition edition_;
    const domain::Snapshot& registered_;
    AnswerFields fields_;
    std::vector<Somebody> people_;
};

int Dresser::dimension(std::string_view name) const {
    const auto& all = from_.publication.dimensions;
    return static_cast<int>(std::ranges::find(all, name, &audit::Dimension::name) - all.begin());
}

int Dresser::universe(Counted counted) const {
    const auto& all = from_.publication.universes;
    const std::string name = disclosure::universe_name(counted, edition_);
    return static_cast<int>(std::ranges::find(all, name, &audit::Universe::name) - all.begin());
}

bool Dresser::has(const PossibleAnswers& answers,
                  std::string_view name,
                  std::string_view leaf) const {
    const int dim = dimension(name);
    const auto& leaves = from_.publication.dimensions[static_cast<std::size_t>(dim)].leaves;
    const auto place = static_cast<std::size_t>(std::ranges::find(leaves, leaf) - leaves.begin());
    const auto own = answers.find(dim);
    return own != answers.end() && own->second[place];
}

bool Dresser::add(bool Somebody::*which, const People& counted) {
    People some;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < people_.size(); ++i) {
        if (people_[i].*which) {
            some.push_back(people_[i].answers);
            places.push_back(i);
        }
    }
    const std::vector<std::size_t> match =
        matched(some, counted, {dimension(names::kInsats), dimension(names::kKon)});
    for (std::size_t i = 0; i < match.size(); ++i) {
        PossibleAnswers& own = people_[places[i]].answers;
        own = common_answers(std::move(own), counted[match[i]]);
    }
    return match.size() == counted.size();
}

bool Dresser::join(const std::vector<Count>& unknowns) {
    const auto counted = [&](Counted of) {
        return joined_persons(from_.cubes, unknowns, universe(of), from_.dice);
    };
    for (PossibleAnswers& answers : counted(Counted::kAktuella)) {
        const bool ended = has(answers, names::kStatus, names::kAvslutad);
        const bool is_new = has(answers, names::kIntrade, names::kNy);
        people_.push_back({std::move(answers), ended, is_new});
    }
    return add(&Somebody::ended, counted(Counted::kAvslutade)) &&
           add(&Somebody::is_new, counted(Counted::kNya));
}

// One of the answers that she may have, or of all where nothing is known.
std::string Dresser::draw(const PossibleAnswers& answers, int dim) {
    const auto& leaves = from_.publication.dimensions[static_cast<std::size_t>(dim)].leaves;
    const auto own = answers.find(dim);
    std::vector<std::string> possible;
    for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
        if (own == answers.end() || own->second[leaf]) {
            possible.push_back(leaves[leaf]);
        }
    }
    return possible[from_.dice() % possible.size()];
}

DatedRow Dresser::row(const Somebody& somebody) {
    DatedRow result{{}, {}, {}, somebody.ended, somebody.is_new};
    for (const Counted counted : {Counted::kAktuella, Counted::kAvslutade, Counted::kNya}) {
        const int of = universe(counted);
        for (const int dim : from_.publication.universes[static_cast<std::size_t>(of)].dims) {
            const std::string& name =
                from_.publication.dimensions[static_cast<std::size_t>(dim)].name;
            const bool is_asked = name != names::kInsats && name != names::kStatus &&
                                  name != names::kIntrade &&
                                  (name != names::kKon || counted == Counted::kAktuella);
            if (is_asked) {
                const std::string answer = draw(somebody.answers, dim);
                fields_.set(result.row, name, answer);
                if (name == names::kKon) {
                    result.kon = answer;
                }
            }
        }
    }
    result.insats = draw(somebody.answers, dimension(names::kInsats));
    for (std::size_t place = 0; place < registered_.insatser.size(); ++place) {
        if (disclosure::insats_leaf(registered_.insatser[place].id) == result.insats) {
            result.row.insats = static_cast<std::uint16_t>(place);
        }
    }
    return result;
}

std::vector<DatedRow> Dresser::rows() {
    std::vector<DatedRow> result;
    for (const Somebody& somebody : people_) {
        result.push_back(row(somebody));
    }
    return result;
}

}  // namespace

std::optional<domain::Snapshot> dressed(const Wardrobe& wardrobe,
                                        const std::vector<Count>& unknowns,
                                        const disclosure::Edition& edition,
                                        const domain::Snapshot& registered,
                                        const std::vector<DaysTogether>& means) {
    const domain::Period period = edition.period;
    Dresser dresser(wardrobe, edition, registered);
    if (!dresser.join(unknowns)) {
        return std::nullopt;
    }
    std::vector<DatedRow> rows = dresser.rows();
    if (!set_dates(rows, period, means, wardrobe.dice)) {
        return std::nullopt;
    }
    domain::Snapshot result = registered;
    std::erase_if(result.rows, [&](const RegistreringRow& row) {
        return row.start <= period.last.days && row.avslut >= period.first.days;
    });
    for (const DatedRow& dated : rows) {
        result.rows.push_back(dated.row);
    }
    return result;
}

}  // namespace samspar::testing
