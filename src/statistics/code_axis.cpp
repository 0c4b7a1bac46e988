#include "statistics/code_axis.h"

namespace samspar::statistics {

CodeAxis::CodeAxis(TableBuilder& table, const domain::Kodlista& list, int partition) {
    bool missing = false;
    for (const domain::Kod& kod : list.codes()) {
        const bool is_missing = kod.code == "saknas";
        missing = missing || is_missing;
        places_.push_back({table.kategori(kod.code, kod.label, partition), kod.number, is_missing});
    }
    if (!missing) {
        places_.push_back(
            {table.named_kategori("allt", "saknas", partition), domain::kNoKod, true});
    }
}

std::string_view group_label(const domain::Kodlistor& lists, std::string_view group) {
    const domain::Kod* kod = lists.grupp.find(group);
    return kod == nullptr ? group : std::string_view(kod->label);
}

}  // namespace samspar::statistics
