/* Joins our forms to the sign-in library's passkey functions. What to join stands in data attributes:
   data-passkey: login, add or authenticate; data-button, data-credential and the like: ids on the page. */
(function () {
  const functions = { login: 'loginForm', add: 'addForm', authenticate: 'authenticateForm' }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    const kind = form.dataset.passkey
    const ids = { credential: form.dataset.credential }
    ids[kind] = form.dataset.button
    if (form.dataset.options) ids.data = form.dataset.options
    if (form.dataset.passwordless) ids.passwordless = form.dataset.passwordless
    window.allauth.webauthn.forms[functions[kind]]({ ids })
  })

  document.addEventListener('allauth.error', function (event) {
    event.preventDefault()
    document.querySelectorAll('[data-passkey-failed]').forEach(function (words) {
      words.hidden = false
    })
  })
})()
