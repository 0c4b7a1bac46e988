import '@fkui/theme-default/dist/theme-light.css';
import '@fkui/design/lib/fkui.css';
import './style/theme.css';
import './style/shell.css';
import './style/page.css';
import './style/form.css';
import './style/registrering.css';
import './style/table.css';
import './style/statistics.css';
import './style/publicering.css';
import './style/touch.css';
import './style/print.css';
import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router';
import { heedLoadFaults } from './shell/load-fault';

heedLoadFaults(router);
createApp(App).use(router).mount('#app');
