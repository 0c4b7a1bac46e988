#include "export/part_of_forbund.h"

#include "export/swedish_list.h"
#include "export/words.h"

namespace samspar::exporting {

std::string part_in_source(const Provenance& provenance) {
    if (!provenance.only) {
        return {};
    }
    return ", " +
           (provenance.only->size() == 1 ? provenance.only->front() : said("kalla", "en_del"));
}

std::string part_names(const Provenance& provenance) {
    return provenance.only ? swedish_list(*provenance.only) : "";
}

std::string part_note(const Provenance& provenance) {
    if (!provenance.only) {
        return {};
    }
    if (provenance.only->empty()) {
        return "Filen omfattar inga insatser.";
    }
    const bool one = provenance.only->size() == 1;
    return std::string("Filen omfattar bara ") + (one ? "insatsen " : "insatserna ") +
           part_names(provenance) + ", inte hela förbundet." +
           (one ? "" : " Totalt är summan av dem.");
}

std::string whole_of_file(const Provenance& provenance) {
    return said("allt", provenance.only ? "insatser_i_filen" : "insatser");
}

}  // namespace samspar::exporting
