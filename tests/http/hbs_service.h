#pragma once

#include "http/service.h"

namespace samspar::test {

// Reads the insatser and registreringar of HBS 2021 into the store of the service.
void import_hbs(Service& service);

}  // namespace samspar::test
