#include "domain/kodlista.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "domain/text_fold.h"

namespace samspar::domain {
namespace {

struct NamedList {
    std::string_view name;
    Kodlista Kodlistor::*list;
};

constexpr std::array<NamedList, 10> kLists{{
    {"kon", &Kodlistor::kon},
    {"avslutsanledning", &Kodlistor::avslutsanledning},
    {"forsorjning", &Kodlistor::forsorjning},
    {"sysselsattning", &Kodlistor::sysselsattning},
    {"utbildning", &Kodlistor::utbildning},
    {"tid_i_forsorjning", &Kodlistor::tid_i_forsorjning},
    {"remittent", &Kodlistor::remittent},
    {"kommun", &Kodlistor::kommun},
    {"handlingsplan", &Kodlistor::handlingsplan},
    {"grupp", &Kodlistor::grupp},
}};

}  // namespace

Kodlista::Kodlista(std::string name, std::vector<Kod> codes)
    : name_(std::move(name)), codes_(std::move(codes)) {
    KodSet seen = 0;
    for (const Kod& kod : codes_) {
        if (kod.number == kNoKod || kod.number > kMaxKodNumber ||
            (seen & kod_bit(kod.number)) != 0 || find(kod.code) != &kod) {
            throw std::runtime_error("code list " + name_ + ": number or code of '" + kod.code +
                                     "' is missing, too large or used twice");
        }
        seen |= kod_bit(kod.number);
    }
}

const Kod* Kodlista::find(std::string_view code) const {
    const auto it = std::ranges::find(codes_, code, &Kod::code);
    return it == codes_.end() ? nullptr : &*it;
}

const Kod* Kodlista::find_code_or_label(std::string_view text) const {
    if (const Kod* exact = find(text)) {
        return exact;
    }
    const std::string folded = fold(text);
    const auto it = std::ranges::find_if(
        codes_, [&](const Kod& k) { return fold(k.code) == folded || fold(k.label) == folded; });
    return it == codes_.end() ? nullptr : &*it;
}

const Kod* Kodlista::at(KodNumber number) const {
    const auto it = std::ranges::find(codes_, number, &Kod::number);
    return it == codes_.end() || number == kNoKod ? nullptr : &*it;
}

KodNumber Kodlista::number_of(std::string_view code) const {
    const Kod* kod = find(code);
    return kod == nullptr ? kNoKod : kod->number;
}

std::vector<std::string> Kodlista::groups() const {
    std::vector<std::string> result;
    for (const Kod& kod : codes_) {
        if (!kod.group.empty() && std::ranges::find(result, kod.group) == result.end()) {
            result.push_back(kod.group);
        }
    }
    return result;
}

KodSet Kodlista::group_set(std::string_view group) const {
    KodSet set = 0;
    for (const Kod& kod : codes_) {
        if (kod.group == group) {
            set |= kod_bit(kod.number);
        }
    }
    return set;
}

const Kodlista* Kodlistor::find(std::string_view name) const {
    const auto it = std::ranges::find(kLists, name, &NamedList::name);
    return it == kLists.end() ? nullptr : &(this->*(it->list));
}

Kodlista* Kodlistor::find(std::string_view name) {
    return const_cast<Kodlista*>(std::as_const(*this).find(name));
}

std::vector<const Kodlista*> Kodlistor::all() const {
    std::vector<const Kodlista*> result;
    result.reserve(kLists.size());
    for (const NamedList& named : kLists) {
        result.push_back(&(this->*(named.list)));
    }
    return result;
}

}  // namespace samspar::domain
