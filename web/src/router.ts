import { createRouter, createWebHistory } from 'vue-router';
import type { Role } from './api/types';
import { loadLists } from './session/lists';
import { findSession, hasRole } from './session/session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Can be read without a session. */
    open?: boolean;
    /** The roles that reach the page; without it every logged-in user. */
    roles?: Role[];
  }
}

/** The roles that read what is published. */
const readers: readonly Role[] = ['forbund', 'lasare', 'insatsansvarig', 'handlaggare'];

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('./pages/StartPage.vue') },
    { path: '/logga-in', component: () => import('./pages/LoginPage.vue'), meta: { open: true } },
    { path: '/aktivera', component: () => import('./pages/ActivatePage.vue'), meta: { open: true } },
    {
      path: '/registrera',
      component: () => import('./pages/RegistreraPage.vue'),
      meta: { roles: ['handlaggare'] },
    },
    {
      path: '/deltagare',
      component: () => import('./pages/DeltagareListPage.vue'),
      meta: { roles: ['handlaggare'] },
    },
    {
      path: '/deltagare/hitta',
      component: () => import('./pages/FindWithoutCodePage.vue'),
      meta: { roles: ['handlaggare'] },
    },
    {
      path: '/deltagare/avsluta-flera',
      component: () => import('./pages/EndManyPage.vue'),
      meta: { roles: ['handlaggare'] },
    },
    {
      path: '/deltagare/:kod',
      component: () => import('./pages/DeltagarePage.vue'),
      meta: { roles: ['handlaggare'] },
    },
    {
      path: '/statistik',
      component: () => import('./pages/StatisticsPage.vue'),
      meta: { roles: ['forbund', 'insatsansvarig'] },
    },
    {
      path: '/publiceringar',
      component: () => import('./pages/PubliceringarPage.vue'),
      meta: { roles: [...readers] },
    },
    {
      path: '/publiceringar/ny',
      component: () => import('./pages/PubliceraPage.vue'),
      meta: { roles: ['forbund'] },
    },
    {
      path: '/publiceringar/regler',
      component: () => import('./pages/PolicyPage.vue'),
      meta: { roles: ['forbund'] },
    },
    {
      path: '/publiceringar/:nummer(\\d+)',
      component: () => import('./pages/PubliceringPage.vue'),
      meta: { roles: [...readers] },
    },
    {
      path: '/insatser',
      component: () => import('./pages/InsatserPage.vue'),
      meta: { roles: ['forbund', 'insatsansvarig'] },
    },
    {
      path: '/insatser/:id',
      component: () => import('./pages/InsatsPage.vue'),
      meta: { roles: ['forbund', 'insatsansvarig'] },
    },
    {
      path: '/kodlistor',
      component: () => import('./pages/KodlistorPage.vue'),
      meta: { roles: ['forbund'] },
    },
    { path: '/anvandare', component: () => import('./pages/UsersPage.vue'), meta: { roles: ['forbund'] } },
    {
      path: '/anvandare/:id',
      component: () => import('./pages/UserPage.vue'),
      meta: { roles: ['forbund'] },
    },
    { path: '/logg', component: () => import('./pages/LogPage.vue'), meta: { roles: ['granskare'] } },
    { path: '/losenord', component: () => import('./pages/PasswordPage.vue') },
    { path: '/hjalp', component: () => import('./pages/HelpPage.vue') },
    {
      path: '/tillganglighet',
      component: () => import('./pages/AccessibilityPage.vue'),
      meta: { open: true },
    },
    { path: '/:rest(.*)*', component: () => import('./pages/MissingPage.vue'), meta: { open: true } },
  ],
});

router.beforeEach(async (to) => {
  const inside = await findSession();
  if (to.meta.open) return true;
  if (!inside) return { path: '/logga-in', query: to.fullPath === '/' ? {} : { till: to.fullPath } };
  if (to.meta.roles && !hasRole(...to.meta.roles)) return { path: '/' };
  await loadLists();
  return true;
});
