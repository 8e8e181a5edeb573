/** Each project is one file of `test/projects`. Run one with `npx jest --selectProjects cloud`. */
module.exports = {
  projects: [require('./test/projects/cloud.cjs')],
}
