#include "disclosure/random_forbund.h"

#include <random>
#include <string>
#include <vector>

#include "domain/date.h"

namespace samspar::testing {
namespace {

// std::mt19937 is the same everywhere; the standard's distributions are not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(n)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }

    // A place in the weights, in proportion to them.
    std::size_t pick(const std::vector<int>& weights) {
        int all = 0;
        for (const int weight : weights) {
            all += weight;
        }
        int left = below(all);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.size() - 1;
    }

private:
    std::mt19937 engine_;
};

// How one insats is: who comes, from where, and how they leave.
struct Character {
    int weight = 1;
    int women = 60;
    std::vector<int> anledning;
    std::vector<int> remittent;
    std::vector<int> forsorjning;
    int oldest_birth = 1960;
    int months = 12;
};

class Maker {
public:
    Maker(const domain::Kodlistor& lists, std::uint32_t seed, const RandomForbund& size)
        : lists_(lists), dice_(seed), size_(size) {}

    domain::Snapshot make() {
        for (int i = 0; i < size_.insatser; ++i) {
            add_insats(i);
        }
        const int rows = size_.registreringar * (size_.years + 1) / 2;
        for (int i = 0; i < rows; ++i) {
            add_row();
        }
        return std::move(snapshot_);
    }

private:
    std::vector<int> weights(std::size_t count, int spread) {
        std::vector<int> result;
        for (std::size_t i = 0; i < count; ++i) {
            result.push_back(1 + dice_.below(spread) * dice_.below(spread));
        }
        return result;
    }

    void add_insats(int number) {
        domain::Insats insats;
        insats.id = {number + 1};
        insats.namn = "Insats " + std::to_string(number + 1);
        insats.start = domain::make_date(2010, 1, 1);
        insats.arbetslivsinriktad = !dice_.chance(10);
        Character character;
        // Most are small, a few are large.
        character.weight = 3 + dice_.below(13) * dice_.below(13);
        character.women = dice_.between(25, 80);
        character.anledning = weights(10, 6);
        character.remittent = weights(lists_.remittent.codes().size(), 6);
        character.forsorjning = weights(lists_.forsorjning.codes().size(), 7);
        character.oldest_birth = dice_.between(1955, 1985);
        character.months = dice_.between(4, 24);
        if (dice_.chance(8)) {
            insats.kon_begransning = dice_.chance(70) ? "kvinna" : "man";
            character.women = insats.kon_begransning == "kvinna" ? 100 : 0;
        }
        const int year = size_.first_year + dice_.below(size_.years);
        if (dice_.chance(10)) {
            insats.slut = domain::make_date(year, dice_.between(3, 11), 28);
        } else if (dice_.chance(10)) {
            insats.start = domain::make_date(year, dice_.between(1, 9), 1);
        }
        snapshot_.insatser.push_back(std::move(insats));
        characters_.push_back(std::move(character));
    }

    domain::KodNumber code(const domain::Kodlista& list, const std::vector<int>& weights) {
        return list.codes()[dice_.pick(weights)].number;
    }
    domain::KodNumber any(const domain::Kodlista& list) {
        return list
            .codes()[static_cast<std::size_t>(dice_.below(static_cast<int>(list.codes().size())))]
            .number;
    }
    domain::KodSet sources(const Character& character) {
        domain::KodSet set = domain::kod_bit(code(lists_.forsorjning, character.forsorjning));
        const domain::KodSet alone =
            domain::kod_bit(11) | domain::kod_bit(12) | domain::kod_bit(13);
        if ((set & alone) == 0 && dice_.chance(10)) {
            set |= domain::kod_bit(static_cast<domain::KodNumber>(dice_.between(1, 10)));
        }
        return set;
    }

    void add_row() {
        std::vector<int> sizes;
        for (const Character& character : characters_) {
            sizes.push_back(character.weight);
        }
        const std::size_t place = dice_.pick(sizes);
        const Character& character = characters_[place];
        const domain::Insats& insats = snapshot_.insatser[place];
        domain::RegistreringRow row;
        row.insats = static_cast<std::uint16_t>(place);
        const std::int32_t first = domain::make_date(size_.first_year - 1, 1, 1).days;
        const std::int32_t last =
            domain::make_date(size_.first_year + size_.years - 1, 12, 31).days;
        row.start = std::max(insats.start.days, first + dice_.below(last - first));
        row.avslut = row.start + 20 + dice_.below(character.months * 60);
        if (insats.slut) {
            row.start = std::min(row.start, insats.slut->days - 30);
            row.avslut = std::min(row.avslut, insats.slut->days);
        }
        row.kon = dice_.chance(character.women) ? 1 : 2;
        if (insats.kon_begransning.empty() && dice_.chance(2)) {
            row.kon = 3;
        }
        row.fodelsear = static_cast<std::uint16_t>(dice_.between(character.oldest_birth, 2003));
        row.forsorjning_fore = sources(character);
        row.sysselsattning_fore = any(lists_.sysselsattning);
        row.utbildning = any(lists_.utbildning);
        row.tid_i_forsorjning = any(lists_.tid_i_forsorjning);
        row.remittent = code(lists_.remittent, character.remittent);
        if (lists_.remittent.at(row.remittent)->code == "kommun") {
            row.remittent_kommun = any(lists_.kommun);
        }
        row.kommun = any(lists_.kommun);
        row.anledning = static_cast<domain::KodNumber>(1 + dice_.pick(character.anledning));
        row.forsorjning_efter = sources(character);
        row.sysselsattning_efter = any(lists_.sysselsattning);
        if (row.avslut > last) {
            row.avslut = domain::kStillOpen;
            row.anledning = domain::kNoKod;
            row.forsorjning_efter = 0;
            row.sysselsattning_efter = domain::kNoKod;
        }
        snapshot_.rows.push_back(row);
    }

    const domain::Kodlistor& lists_;
    Dice dice_;
    RandomForbund size_;
    std::vector<Character> characters_;
    domain::Snapshot snapshot_;
};

}  // namespace

domain::Snapshot random_forbund(const domain::Kodlistor& lists,
                                std::uint32_t seed,
                                const RandomForbund& size) {
    return Maker(lists, seed, size).make();
}

}  // namespace samspar::testing
